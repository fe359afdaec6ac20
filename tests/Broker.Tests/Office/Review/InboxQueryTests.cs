using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office;
using RemoteAssist.Broker.Office.Review;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Tests.Office.Review;

public sealed class InboxQueryTests
{
    [Theory]
    [InlineData("?state=open")]
    [InlineData("?state=all&scope=all&q=M%C3%BCller%20%26%20S%C3%B6hne&from=2026-11-01&to=2026-11-30&page=2")]
    [InlineData("?state=wrapupmissing&page=1")]
    public void A_query_says_again_what_it_was_read_from(string text) => Of(text).ToString().ShouldBe(text);

    [Fact]
    public void A_search_is_cut_where_nobody_types_any_more() => Of("?q=" + new string('a', 5000)).Search!.Length.ShouldBe(100);

    [Theory]
    [InlineData(Language.German)]
    [InlineData(Language.English)]
    public void Everything_has_a_word(object language)
    {
        var (terms, texts) = (Terms.For((Language)language), ReviewTexts.For((Language)language));
        foreach (var one in Enum.GetValues<ReviewRefusal>()) texts.Refusals[one].ShouldNotBeEmpty();
        foreach (var one in Enum.GetValues<VerdictKind>()) texts.Verdicts[one].ShouldNotBeEmpty();
        foreach (var one in Enum.GetValues<SegmentKind>()) UnitTexts.For((Language)language).Kinds[one].ShouldNotBeNull();
        foreach (var one in Enum.GetValues<Outcome>()) terms.Outcomes[one].ShouldNotBeEmpty();
        foreach (var one in Enum.GetValues<GoodwillReason>()) terms.Reasons[one].ShouldNotBeEmpty();
        foreach (var one in Enum.GetValues<WorkCause>()) terms.Causes[one].ShouldNotBeEmpty();
        foreach (var one in Enum.GetValues<ReviewState>()) terms.States[one].ShouldNotBeEmpty();
    }

    private static InboxQuery Of(string text) => InboxQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(text)));
}
