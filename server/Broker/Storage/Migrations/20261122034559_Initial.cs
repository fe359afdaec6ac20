using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteAssist.Broker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LedgerEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Seat = table.Column<ushort>(type: "INTEGER", nullable: false),
                    Participant = table.Column<ushort>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Granted = table.Column<int>(type: "INTEGER", nullable: true),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SecondsAway = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerIntervals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seat = table.Column<ushort>(type: "INTEGER", nullable: false),
                    Agent = table.Column<ushort>(type: "INTEGER", nullable: false),
                    Console = table.Column<ushort>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<double>(type: "REAL", nullable: false),
                    End = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerIntervals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerSessions",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Customer = table.Column<string>(type: "TEXT", nullable: true),
                    Technician = table.Column<string>(type: "TEXT", nullable: false),
                    Machine = table.Column<string>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerSessions", x => x.SessionId);
                });

            migrationBuilder.CreateTable(
                name: "PairingCodes",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seat = table.Column<ushort>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PairingCodes", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    AliveAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEvents_SessionId",
                table: "LedgerEvents",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerIntervals_End",
                table: "LedgerIntervals",
                column: "End");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerIntervals_SessionId",
                table: "LedgerIntervals",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerSessions_AskedAt",
                table: "LedgerSessions",
                column: "AskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_PairingCodes_ExpiresAt",
                table: "PairingCodes",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_PairingCodes_SessionId",
                table: "PairingCodes",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_Ended",
                table: "Sessions",
                column: "Ended");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LedgerEvents");

            migrationBuilder.DropTable(
                name: "LedgerIntervals");

            migrationBuilder.DropTable(
                name: "LedgerSessions");

            migrationBuilder.DropTable(
                name: "PairingCodes");

            migrationBuilder.DropTable(
                name: "Sessions");
        }
    }
}
