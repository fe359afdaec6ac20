using RemoteAssist.Agent.Platform.Windows.Screen;

namespace RemoteAssist.Agent.Tests.Platform.Windows;

public sealed class CursorPictureTests
{
    private const uint White = 0x00FFFFFF;
    private const uint SolidBlack = 0xFF000000;
    private const uint SolidWhite = 0xFFFFFFFF;

    [Fact]
    public void A_mask_alone_gives_black_white_and_transparent()
    {
        // One row: the upper half says what stays, the lower half what is white.
        var picture = CursorPicture.Draw(new CursorBits(3, 2, [0, 0, White, 0, White, 0]), null);

        picture!.Height.ShouldBe(1);
        picture.Pixels.ShouldBe([SolidBlack, SolidWhite, 0u]);
    }

    [Fact]
    public void Inverted_pixels_become_black_with_white_around_them()
    {
        var picture = CursorPicture.Draw(
            new CursorBits(5, 2, [White, White, White, White, White, 0, 0, White, 0, 0]), null);

        picture!.Pixels.ShouldBe([0u, SolidWhite, SolidBlack, SolidWhite, 0u]);
    }

    [Fact]
    public void Colours_without_alpha_take_the_mask_for_it()
    {
        var picture = CursorPicture.Draw(
            new CursorBits(4, 1, [0, 0, White, White]), new CursorBits(4, 1, [0x00102030, 0, 0, 0]));

        picture!.Pixels.ShouldBe([0xFF102030, SolidBlack, 0u, 0u]);
    }

    [Fact]
    public void Colours_with_alpha_stay_as_they_are()
    {
        uint[] pixels = [0x80102030, 0];

        CursorPicture.Draw(new CursorBits(2, 1, [0, 0]), new CursorBits(2, 1, pixels))!.Pixels.ShouldBe(pixels);
    }

    [Fact]
    public void Bitmaps_that_do_not_belong_together_give_no_picture()
    {
        CursorPicture.Draw(null, new CursorBits(1, 1, [0])).ShouldBeNull();
        CursorPicture.Draw(new CursorBits(1, 3, [0, 0, 0]), null).ShouldBeNull();
        CursorPicture.Draw(new CursorBits(1, 1, [0]), new CursorBits(2, 1, [0, 0])).ShouldBeNull();
    }

    [Fact]
    public void A_shape_goes_out_as_red_green_blue_alpha()
    {
        var shape = new CursorPicture(1, 1, [0x80102030]).Fit(0, 0);

        shape.Pixels.ShouldBe([(byte)0x10, (byte)0x20, (byte)0x30, (byte)0x80]);
    }

    [Theory]
    [InlineData(127, 127, 127, 127)]
    [InlineData(128, 128, 127, 127)]
    [InlineData(256, 64, 127, 31)]
    [InlineData(1, 300, 1, 127)]
    public void A_large_shape_is_shrunk_to_what_the_wire_takes(int width, int height, int fitWidth, int fitHeight)
    {
        var shape = new CursorPicture(width, height, new uint[width * height]).Fit(width - 1, height - 1);

        (shape.Width, shape.Height).ShouldBe((fitWidth, fitHeight));
        shape.HotX.ShouldBeInRange(0, fitWidth - 1);
        shape.HotY.ShouldBeInRange(0, fitHeight - 1);
        shape.Pixels.Length.ShouldBe(fitWidth * fitHeight * 4);
    }
}
