using System;
using Microsoft.EntityFrameworkCore.Migrations;
using RemoteAssist.Broker.Ledger;

#nullable disable

namespace RemoteAssist.Broker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CalendarVersion",
                table: "LedgerSessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CustomerId",
                table: "LedgerSessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TariffVersion",
                table: "LedgerSessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Unit",
                table: "LedgerSessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Unmade",
                table: "LedgerSessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "CustomerChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Search = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerClaims",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Customer = table.Column<string>(type: "TEXT", nullable: true),
                    Promised = table.Column<string>(type: "TEXT", nullable: false),
                    PromisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SettledBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ListNetCents = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerClaims", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerContractUse",
                columns: table => new
                {
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerContractUse", x => new { x.Unit, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "LedgerDecisions",
                columns: table => new
                {
                    Entry = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Customer = table.Column<string>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ReasonText = table.Column<string>(type: "TEXT", nullable: true),
                    Percent = table.Column<decimal>(type: "TEXT", nullable: false),
                    InKind = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Solo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Corrects = table.Column<long>(type: "INTEGER", nullable: true),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    Units = table.Column<int>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<double>(type: "REAL", nullable: false),
                    ListNetCents = table.Column<long>(type: "INTEGER", nullable: false),
                    NetCents = table.Column<long>(type: "INTEGER", nullable: false),
                    GoodwillCents = table.Column<long>(type: "INTEGER", nullable: false),
                    ContractSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    ChargedCents = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerDecisions", x => x.Entry);
                });

            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SessionId = table.Column<string>(type: "TEXT", nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "LedgerExchanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    IsQuestion = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerExchanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerLines",
                columns: table => new
                {
                    Entry = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Customer = table.Column<string>(type: "TEXT", nullable: true),
                    Technicians = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reversed = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<double>(type: "REAL", nullable: false),
                    BilledMinutes = table.Column<decimal>(type: "TEXT", nullable: false),
                    HourlyRate = table.Column<decimal>(type: "TEXT", nullable: false),
                    NetCents = table.Column<long>(type: "INTEGER", nullable: false),
                    VatPercent = table.Column<decimal>(type: "TEXT", nullable: false),
                    VatCents = table.Column<long>(type: "INTEGER", nullable: false),
                    German = table.Column<string>(type: "TEXT", nullable: false),
                    English = table.Column<string>(type: "TEXT", nullable: false),
                    RuleGerman = table.Column<string>(type: "TEXT", nullable: true),
                    RuleEnglish = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerLines", x => new { x.Entry, x.Line });
                });

            migrationBuilder.CreateTable(
                name: "LedgerMonths",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Entry = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerMonths", x => x.Month);
                });

            migrationBuilder.CreateTable(
                name: "LedgerPersonal",
                columns: table => new
                {
                    Entry = table.Column<long>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Salt = table.Column<string>(type: "TEXT", nullable: true),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerPersonal", x => new { x.Entry, x.Field });
                });

            migrationBuilder.CreateTable(
                name: "LedgerPrices",
                columns: table => new
                {
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Contract = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerPrices", x => x.Unit);
                });

            migrationBuilder.CreateTable(
                name: "LedgerUnits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    AfterHours = table.Column<bool>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Customer = table.Column<string>(type: "TEXT", nullable: true),
                    Technicians = table.Column<string>(type: "TEXT", nullable: false),
                    Machines = table.Column<string>(type: "TEXT", nullable: true),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<double>(type: "REAL", nullable: false),
                    ListNetCents = table.Column<long>(type: "INTEGER", nullable: false),
                    NetCents = table.Column<long>(type: "INTEGER", nullable: false),
                    TariffVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CalendarVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Entry = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerUnits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerWorkers",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Participant = table.Column<ushort>(type: "INTEGER", nullable: false),
                    Technician = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerWorkers", x => new { x.SessionId, x.Participant });
                });

            migrationBuilder.CreateTable(
                name: "LedgerWrapUps",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstSavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerWrapUps", x => x.SessionId);
                });

            migrationBuilder.CreateTable(
                name: "PriceConsents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seat = table.Column<ushort>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    TariffVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    PriceFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    ShownAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceConsents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WorkHours",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Technician = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkHours", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "LedgerHead",
                columns: new[] { "Id", "Hash", "Number" },
                values: new object[] { 1, "", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerSessions_CustomerId",
                table: "LedgerSessions",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerSessions_Unit",
                table: "LedgerSessions",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerSessions_Unmade",
                table: "LedgerSessions",
                column: "Unmade",
                filter: "Unmade");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerChanges_CustomerId",
                table: "CustomerChanges",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Name",
                table: "Customers",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Number",
                table: "Customers",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerClaims_CustomerId",
                table: "LedgerClaims",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerClaims_State_Id",
                table: "LedgerClaims",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerClaims_Unit",
                table: "LedgerClaims",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerContractUse_CustomerId_Month_From",
                table: "LedgerContractUse",
                columns: new[] { "CustomerId", "Month", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerDecisions_CustomerId_At_GoodwillCents",
                table: "LedgerDecisions",
                columns: new[] { "CustomerId", "At", "GoodwillCents" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerDecisions_Month_Units_Seconds_NetCents_ListNetCents_GoodwillCents_ContractSeconds",
                table: "LedgerDecisions",
                columns: new[] { "Month", "Units", "Seconds", "NetCents", "ListNetCents", "GoodwillCents", "ContractSeconds" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerDecisions_Unit",
                table: "LedgerDecisions",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerExchanges_Unit",
                table: "LedgerExchanges",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLines_CustomerId_Month",
                table: "LedgerLines",
                columns: new[] { "CustomerId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLines_Month_Entry_Line",
                table: "LedgerLines",
                columns: new[] { "Month", "Entry", "Line" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLines_Month_Reason_CustomerId",
                table: "LedgerLines",
                columns: new[] { "Month", "Reason", "CustomerId" },
                filter: "Reason IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLines_Month_RuleGerman_RuleEnglish_Seconds_NetCents",
                table: "LedgerLines",
                columns: new[] { "Month", "RuleGerman", "RuleEnglish", "Seconds", "NetCents" },
                filter: "RuleGerman IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerUnits_AfterHours_From",
                table: "LedgerUnits",
                columns: new[] { "AfterHours", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerUnits_CustomerId_From",
                table: "LedgerUnits",
                columns: new[] { "CustomerId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerUnits_From",
                table: "LedgerUnits",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerUnits_Month_State",
                table: "LedgerUnits",
                columns: new[] { "Month", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerUnits_State_AfterHours_From",
                table: "LedgerUnits",
                columns: new[] { "State", "AfterHours", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerUnits_State_From",
                table: "LedgerUnits",
                columns: new[] { "State", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerUnits_Unit",
                table: "LedgerUnits",
                column: "Unit",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerWorkers_Technician",
                table: "LedgerWorkers",
                column: "Technician");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerWrapUps_Unit",
                table: "LedgerWrapUps",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_PriceConsents_SessionId",
                table: "PriceConsents",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Settings_Kind_Version",
                table: "Settings",
                columns: new[] { "Kind", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkHours_From",
                table: "WorkHours",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_WorkHours_Technician_From",
                table: "WorkHours",
                columns: new[] { "Technician", "From" });

            LedgerSql.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            LedgerSql.Drop(migrationBuilder);

            migrationBuilder.DropTable(
                name: "CustomerChanges");

            migrationBuilder.DropTable(
                name: "Customers");

            migrationBuilder.DropTable(
                name: "LedgerClaims");

            migrationBuilder.DropTable(
                name: "LedgerContractUse");

            migrationBuilder.DropTable(
                name: "LedgerDecisions");

            migrationBuilder.DropTable(
                name: "LedgerEntries");

            migrationBuilder.DropTable(
                name: "LedgerExchanges");

            migrationBuilder.DropTable(
                name: "LedgerHead");

            migrationBuilder.DropTable(
                name: "LedgerLines");

            migrationBuilder.DropTable(
                name: "LedgerMonths");

            migrationBuilder.DropTable(
                name: "LedgerPersonal");

            migrationBuilder.DropTable(
                name: "LedgerPrices");

            migrationBuilder.DropTable(
                name: "LedgerUnits");

            migrationBuilder.DropTable(
                name: "LedgerWorkers");

            migrationBuilder.DropTable(
                name: "LedgerWrapUps");

            migrationBuilder.DropTable(
                name: "PriceConsents");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropTable(
                name: "WorkHours");

            migrationBuilder.DropIndex(
                name: "IX_LedgerSessions_CustomerId",
                table: "LedgerSessions");

            migrationBuilder.DropIndex(
                name: "IX_LedgerSessions_Unit",
                table: "LedgerSessions");

            migrationBuilder.DropIndex(
                name: "IX_LedgerSessions_Unmade",
                table: "LedgerSessions");

            migrationBuilder.DropColumn(
                name: "CalendarVersion",
                table: "LedgerSessions");

            migrationBuilder.DropColumn(
                name: "CustomerId",
                table: "LedgerSessions");

            migrationBuilder.DropColumn(
                name: "TariffVersion",
                table: "LedgerSessions");

            migrationBuilder.DropColumn(
                name: "Unit",
                table: "LedgerSessions");

            migrationBuilder.DropColumn(
                name: "Unmade",
                table: "LedgerSessions");
        }
    }
}
