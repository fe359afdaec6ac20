using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteAssist.Broker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Customers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CustomerId",
                table: "LedgerSessions",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_LedgerSessions_CustomerId",
                table: "LedgerSessions",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerChanges_CustomerId",
                table: "CustomerChanges",
                column: "CustomerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CustomerChanges");

            migrationBuilder.DropIndex(
                name: "IX_LedgerSessions_CustomerId",
                table: "LedgerSessions");

            migrationBuilder.DropColumn(
                name: "CustomerId",
                table: "LedgerSessions");
        }
    }
}
