package dev.aludel.demo.chinook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChinookSourceTest {

  private static final String[] SCRIPT = {
    "SET DATABASE GC 0",
    "CREATE MEMORY TABLE \"chinook\".\"Sale\"(\"SaleId\" INTEGER NOT NULL,\"Day\" DATE NOT NULL,"
        + "\"Total\" DECIMAL(10,2) NOT NULL,\"Note\" VARCHAR(9),\"Buyer\" INTEGER,"
        + "CONSTRAINT \"PK_Sale\" PRIMARY KEY(\"SaleId\",\"Day\"),CONSTRAINT \"FK_Sale\" FOREIGN KEY(\"Buyer\")"
        + " REFERENCES \"chinook\".\"Buyer\"(\"BuyerId\"))",
    "INSERT INTO \"chinook\".\"Sale\" VALUES(7,'2009-01-03',5.94,NULL,NULL)",
    "INSERT INTO BLOCKS VALUES(0,2147483647,0)"
  };

  @Test
  void readsColumnsAndRowsOfEachTable() {
    SourceTable sale = ChinookSource.read(Stream.of(SCRIPT)).table("Sale");

    assertThat(sale.columns()).containsExactly("SaleId", "Day", "Total", "Note", "Buyer");
    SourceRow row = sale.rows().get(0);
    assertThat(row.integer("SaleId")).isEqualTo(7);
    assertThat(row.date("Day")).isEqualTo(LocalDate.of(2009, 1, 3));
    assertThat(row.decimal("Total")).isEqualTo(new BigDecimal("5.94"));
    assertThat(row.textOrNull("Note")).isNull();
    assertThat(row.integerOrNull("Buyer")).isNull();
  }

  @Test
  void namesWhatIsNotThere() {
    ChinookSource source = ChinookSource.read(Stream.of(SCRIPT));
    SourceRow row = source.table("Sale").rows().get(0);

    assertThatThrownBy(() -> source.table("Sales"))
        .hasMessage("The script has no table Sales; it has Sale.");
    assertThatThrownBy(() -> row.text("Name"))
        .hasMessage("Table Sale has no column Name; it has SaleId, Day, Total, Note, Buyer.");
    assertThatThrownBy(() -> row.text("Note"))
        .hasMessage("A row of Sale has no value for Note, which must have one.");
  }

  @Test
  void refusesARowThatDoesNotFitItsTable() {
    Stream<String> script =
        Stream.of(SCRIPT[1], "INSERT INTO \"chinook\".\"Sale\" VALUES(7,'2009-01-03')");

    assertThatThrownBy(() -> ChinookSource.read(script))
        .hasMessage("A row of Sale has 2 values, and the table has 5 columns.");
  }

  @Test
  void readsTheWholeMusicStore() {
    ChinookSource source = ChinookSource.load();

    assertThat(source.tables()).extracting(SourceTable::name).hasSize(11);
    assertThat(source.rowCount()).isEqualTo(15_607);
    assertThat(source.table("Customer").rows().get(0).values())
        .containsExactly(
            new BigDecimal("1"),
            "Luís",
            "Gonçalves",
            "Embraer - Empresa Brasileira de Aeronáutica S.A.",
            "Av. Brigadeiro Faria Lima, 2170",
            "São José dos Campos",
            "SP",
            "Brazil",
            "12227-000",
            "+55 (12) 3923-5555",
            "+55 (12) 3923-5566",
            "luisg@embraer.com.br",
            new BigDecimal("3"));
  }
}
