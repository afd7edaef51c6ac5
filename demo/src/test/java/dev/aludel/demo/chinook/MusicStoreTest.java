package dev.aludel.demo.chinook;

import static dev.aludel.sql.Sql.text;
import static dev.aludel.testing.StatementKind.INSERT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.testing.RecordedStatement;
import dev.aludel.testing.StatementRecorder;
import dev.aludel.testing.Statements;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole demo, run once; each test looks at a part of what it printed or left. */
class MusicStoreTest {

  private static final Engine ENGINE = Engine.create("jdbc:h2:mem:music-store");
  private static final StringWriter OUT = new StringWriter();
  private static final StringWriter ERRORS = new StringWriter();
  private static boolean good;
  private static Statements sent;

  @BeforeAll
  static void run() {
    Screen screen = new Screen(new PrintWriter(OUT), new PrintWriter(ERRORS), false);
    sent = StatementRecorder.recording(
        ENGINE, () -> good = new MusicStore(ENGINE, screen, 2000).open(false));
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void findsAllChecksToHold() {
    assertThat(ERRORS.toString()).isEmpty();
    assertThat(good).isTrue();
  }

  @Test
  void sendsNoStatementForEachRoundOfALoop() {
    sent.assertNoRepeatedLoads();
  }

  @Test
  void insertsAnInvoiceBeforeItsLines() {
    sent.of(INSERT)
        .where(MusicStoreTest::isOfTheSale)
        .assertSql(
            "INSERT INTO \"Invoice\" (\"CustomerId\", \"InvoiceDate\", \"BillingAddress\","
                + " \"BillingCity\", \"BillingState\", \"BillingCountry\", \"BillingPostalCode\","
                + " \"Total\") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            "INSERT INTO \"InvoiceLine\" (\"InvoiceId\", \"TrackId\", \"UnitPrice\","
                + " \"Quantity\") VALUES (?, ?, ?, ?)");
  }

  private static boolean isOfTheSale(RecordedStatement statement) {
    return statement
        .line()
        .filter(line -> line.getClassName().endsWith(".AlbumSale"))
        .isPresent();
  }

  @Test
  void loadsEverythingInAFewBatches() {
    assertThat(section("Loading"))
        .containsExactly(
            "15607 rows in 7 units of work",
            "Statements: 45, of them batches: 25, rows written: 15,607, read: 10, … s");
  }

  @Test
  void comparesEachTableWithTheSource() {
    assertThat(section("Comparing with the source"))
        .containsExactly(
            "Table          Rows of the source  Rows loaded  Columns  Equal",
            "-------------  ------------------  -----------  -------  -----",
            "Artist                        275          275        2  yes",
            "Album                         347          347        3  yes",
            "Genre                          25           25        2  yes",
            "MediaType                       5            5        2  yes",
            "Track                        3503         3503        9  yes",
            "Playlist                       18           18        2  yes",
            "PlaylistTrack                8715         8715        2  yes",
            "Employee                        8            8       15  yes",
            "Customer                       59           59       13  yes",
            "Invoice                       412          412        9  yes",
            "InvoiceLine                  2240         2240        5  yes",
            "Statements: 11, of them batches: 0, rows written: 0, read: 11, … s");
  }

  @Test
  void reportsTheTopCustomersWithTheirSupportRepsInOneStatement() {
    List<String> lines = section("Top customers by country (the 10 that spend most)");

    assertThat(lines.subList(0, 7))
        .containsExactly(
            "Country         Customer               Spent  Support rep",
            "--------------  ---------------------  -----  -----------",
            "Czech Republic  Helena Holý            49.62  Johnson",
            "USA             Richard Cunningham     47.62  Park",
            "Chile           Luis Rojas             46.62  Johnson",
            "Hungary         Ladislav Kovács        45.62  Peacock",
            "Ireland         Hugh O'Reilly          45.62  Peacock");
    assertThat(lines).last().asString().startsWith("Statements: 1,");
  }

  @Test
  void reportsTheBestSellingArtists() {
    assertThat(section("Best-selling artists").subList(0, 7))
        .containsExactly(
            "Artist                   Tracks sold  Earned",
            "-----------------------  -----------  ------",
            "Iron Maiden                      140  138.60",
            "U2                               107  105.93",
            "Metallica                         91   90.09",
            "Led Zeppelin                      87   86.13",
            "Lost                              41   81.59");
  }

  @Test
  void reportsTheStaffByARecursiveQuery() {
    assertThat(section("Staff hierarchy"))
        .containsExactly(
            "Employee            Title",
            "------------------  -------------------",
            "Andrew Adams        General Manager",
            "  Nancy Edwards     Sales Manager",
            "    Steve Johnson   Sales Support Agent",
            "    Margaret Park   Sales Support Agent",
            "    Jane Peacock    Sales Support Agent",
            "  Michael Mitchell  IT Manager",
            "    Laura Callahan  IT Staff",
            "    Robert King     IT Staff",
            "Statements: 1, of them batches: 0, rows written: 0, read: 8, … s");
  }

  @Test
  void reportsMonthlySalesByWindowFunctions() {
    assertThat(section("Monthly sales (the last 12 months)").subList(0, 5))
        .containsExactly(
            "Year  Month  Invoices  Sales  Year so far  Against month before",
            "----  -----  --------  -----  -----------  --------------------",
            "2013     12         7  38.62       450.58                -11.00",
            "2013     11         7  49.62       411.96                 12.00",
            "2013     10         7  37.62       362.34                  0.00");
  }

  @Test
  void reportsTheLongestPlaylistsInTwoStatements() {
    assertThat(section("Longest playlists"))
        .containsExactly(
            "Id  Playlist    Tracks  Hours",
            "--  ----------  ------  -----",
            " 1  Music         3290    243",
            " 8  Music         3290    243",
            " 3  TV Shows       213    139",
            "10  TV Shows       213    139",
            " 5  90’s Music    1477    110",
            "Statements: 2, of them batches: 0, rows written: 0, read: 8,733, … s");
  }

  @Test
  void sellsAnAlbumUnderTheKeyBehindTheHighestOfTheSource() {
    assertThat(section("A sale").subList(0, 6))
        .containsExactly(
            "Invoice 413 to František Wichterlová: 2.97",
            "  Fast As a Shark",
            "  Restless and Wild",
            "  Princess of the Dawn",
            "Before: 412 invoices, 2240 lines, turnover 2328.60",
            "After:  413 invoices, 2243 lines, turnover 2331.57");
    assertThat(value("SELECT \"Total\" FROM \"Invoice\" WHERE \"InvoiceId\" = 413"))
        .isEqualTo(new BigDecimal("2.97"));
    assertThat(value("SELECT LISTAGG(\"TrackId\", ',') WITHIN GROUP (ORDER BY \"TrackId\")"
            + " FROM \"InvoiceLine\" WHERE \"InvoiceId\" = 413"))
        .isEqualTo("3,4,5");
  }

  @Test
  void leavesNothingOfTheSaleThatFailsHalfWay() {
    List<String> lines = section("A sale that fails half-way");

    assertThat(lines.subList(0, 2))
        .containsExactly(
            "Before:   413 invoices, 2243 lines, turnover 2331.57",
            "Half-way: 414 invoices, 2245 lines, turnover 2333.55");
    assertThat(lines.get(2)).contains("FOREIGN KEY(TrackId) REFERENCES PUBLIC.Track(TrackId)");
    assertThat(lines).contains("After:    413 invoices, 2243 lines, turnover 2331.57");
    assertThat(value("SELECT max(\"InvoiceId\") FROM \"Invoice\"")).isEqualTo(413);
    assertThat(value("SELECT count(*) FROM \"InvoiceLine\" WHERE \"InvoiceId\" > 413"))
        .isEqualTo(0L);
  }

  @Test
  void endsWithWhatItHasCost() {
    assertThat(section("All in all"))
        .singleElement()
        .asString()
        .matches(
            "Statements: \\d+, of them batches: \\d+, rows written: 15,615, read: [\\d,]+, … s");
  }

  /** What was printed under a heading; seconds are left out, for no two runs agree on them. */
  private static List<String> section(String title) {
    List<String> lines = OUT.toString().lines().toList();
    int first = lines.indexOf(title) + 2;
    assertThat(first).as("the heading " + title).isGreaterThan(1);
    int end = first;
    while (end < lines.size() && !lines.get(end).isEmpty()) {
      end++;
    }
    return lines.subList(first, end).stream()
        .map(line -> line.replaceAll("\\d+\\.\\d\\d s$", "… s"))
        .toList();
  }

  private static Object value(String sql) {
    return ENGINE.beginAndReturn(
        connection -> List.copyOf(connection.execute(text(sql)).one().asList()).get(0));
  }
}
