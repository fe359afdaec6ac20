namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>What the line and the viewers want of the next frame.</summary>
/// <param name="Now">When the picture was captured, milliseconds of a monotonic clock.</param>
/// <param name="Bytes">About how many bytes the frame may have; one region goes out whatever it says.</param>
/// <param name="Touched">Where input fell last, pixels of the monitor: what changed near it goes first.</param>
/// <param name="LineIsFree">Nothing is on its way: there is room for refinement.</param>
/// <param name="ExactOnly">A viewer wants every pixel exact at once: no photo.</param>
/// <param name="StillBytes">What photographs that rest may cost in this frame and the next ones.</param>
internal readonly record struct FrameRequest(long Now, int Bytes, (int X, int Y)? Touched, bool LineIsFree, bool ExactOnly, int StillBytes = 0);

/// <summary>A frame that is ready to go out; empty: there is nothing to send.</summary>
/// <param name="Bytes">Of the frame before it is cut in slices; valid until the encoder's next call.</param>
/// <param name="Begins">A generation begins with it.</param>
/// <param name="IsRefinement">It only improves what was shown already.</param>
/// <param name="HasSideData">The bytes begin with the length of the part that belongs to the stream (docs/protocol.md, section 4).</param>
/// <param name="HasMore">Changed regions are left that did not fit: ask again when there is room.</param>
/// <param name="Due">When refinement is due next, in the request's milliseconds; null: the viewer has every pixel exact.</param>
internal readonly record struct EncodedFrame(
    ReadOnlyMemory<byte> Bytes, bool Begins = false, bool IsRefinement = false, bool HasSideData = false, bool HasMore = false, long? Due = null);
