using System.Globalization;
using System.Text;

namespace RemoteAssist.Broker.Office.Exports.Pdf;

/// <summary>What the marks on the pages mean (ISO 32000-1, 14.7 and 14.8): headings, paragraphs, tables, in reading order.</summary>
internal sealed class PdfTags
{
    private readonly Element _root = new("Document", null);
    private readonly List<List<Element>> _pages = [];
    private Element _current;

    public PdfTags() => _current = _root;

    /// <summary>Nothing is open but the document: what is drawn now is decoration.</summary>
    public bool AtRoot => _current == _root;

    public void Open(string type, string? alternative = null)
    {
        var element = new Element(type, alternative) { Parent = _current };
        _current.Children.Add(element);
        _current = element;
    }

    public void Close() => _current = _current.Parent ?? throw new InvalidOperationException("More tags are closed than were opened.");

    public string Current => _current.Type;

    /// <summary>Leaves what is open for a while, for what stands between: a page's head in the middle of a paragraph.</summary>
    /// <returns>To be given to <see cref="Return"/>.</returns>
    public object Leave()
    {
        var left = _current;
        _current = _root;
        return left;
    }

    public void Return(object left) => _current = (Element)left;

    /// <returns>The mark's number on its page.</returns>
    public int Mark(int page)
    {
        while (_pages.Count <= page) _pages.Add([]);
        _pages[page].Add(_current);
        _current.Marks.Add((page, _pages[page].Count - 1));
        return _pages[page].Count - 1;
    }

    /// <returns>The number of the tree's root.</returns>
    public int AddTo(PdfObjects objects, IReadOnlyList<int> pages)
    {
        var tree = objects.Reserve();
        Number(_root, objects);
        Write(_root, tree, objects, pages);
        var parents = new StringBuilder();
        for (var page = 0; page < pages.Count; page++)
        {
            var marks = page < _pages.Count ? _pages[page] : [];
            parents.Append(CultureInfo.InvariantCulture, $"{page} [{string.Join(' ', marks.Select(element => $"{element.Number} 0 R"))}] ");
        }

        var parentTree = objects.Add($"<< /Nums [{parents}] >>");
        objects.Set(tree, $"<< /Type /StructTreeRoot /K {_root.Number} 0 R /ParentTree {parentTree} 0 R /ParentTreeNextKey {pages.Count} >>");
        return tree;
    }

    private static void Number(Element element, PdfObjects objects)
    {
        element.Number = objects.Reserve();
        foreach (var child in element.Children) Number(child, objects);
    }

    private static void Write(Element element, int parent, PdfObjects objects, IReadOnlyList<int> pages)
    {
        var kids = string.Join(' ', element.Marks.Select(mark => $"<< /Type /MCR /Pg {pages[mark.Page]} 0 R /MCID {mark.Id} >>")
            .Concat(element.Children.Select(child => $"{child.Number} 0 R")));
        var alternative = element.Alternative is { } text ? $" /Alt {PdfObjects.Text(text)}" : "";
        var scope = element.Type == "TH" ? " /A << /O /Table /Scope /Column >>" : "";
        objects.Set(element.Number, $"<< /Type /StructElem /S /{element.Type} /P {parent} 0 R{alternative}{scope} /K [{kids}] >>");
        foreach (var child in element.Children) Write(child, element.Number, objects, pages);
    }

    private sealed class Element(string type, string? alternative)
    {
        public string Type => type;

        public string? Alternative => alternative;

        public Element? Parent { get; init; }

        public List<Element> Children { get; } = [];

        public List<(int Page, int Id)> Marks { get; } = [];

        public int Number { get; set; }
    }
}
