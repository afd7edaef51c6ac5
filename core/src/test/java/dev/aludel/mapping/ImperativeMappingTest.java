package dev.aludel.mapping;

import static dev.aludel.schema.Column.column;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.TEXT;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.engine.Engine;
import dev.aludel.mapping.model.Entry;
import dev.aludel.mapping.model.Ledger;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Classes without annotations, on tables that were there before. */
class ImperativeMappingTest {

  private final MetaData metadata = new MetaData();
  private final Table ledgers = metadata.table(
      "ledgers",
      column("id", INTEGER).primaryKey(),
      column("owner_name", VARCHAR(40)).notNull(),
      column("issued", INTEGER),
      column("remark", TEXT),
      column("touched", INTEGER));
  private final Table entries = metadata.table(
      "entries",
      column("ledger_id", INTEGER).primaryKey().references("ledgers.id"),
      column("line", INTEGER).primaryKey());

  @Test
  void mapsFieldsByNameAndByCall() {
    Registry registry = mapBoth();

    assertThat(registry).hasToString("Registry[Ledger, Entry]");
    assertThat(registry.metadata()).isSameAs(metadata);
    assertThat(registry.mapper(Ledger.class).toString().lines())
        .containsExactly(
            "Mapper(Ledger on ledgers)",
            "  id -> id",
            "  ownerName -> owner_name",
            "  yearOfIssue -> issued",
            "  entries -> ONE_TO_MANY Entry");
  }

  @Test
  void storesAndLoadsSuchInstances() {
    mapBoth();
    try (Engine engine = Engine.create("jdbc:h2:mem:" + UUID.randomUUID())) {
      metadata.createAll(engine);
      try (Session session = SessionFactory.of(engine).open()) {
        Ledger ledger = new Ledger("ed", 2024);
        ledger.setRemark("not stored");
        session.add(ledger);
        session.add(new Entry(ledger, 7));
        session.commit();
      }
      try (Session session = SessionFactory.of(engine).open()) {
        Entry entry = Objects.requireNonNull(session.get(Entry.class, List.of(1, 7)));
        Ledger ledger = Objects.requireNonNull(entry.getLedger());

        assertThat(ledger.getOwnerName()).isEqualTo("ed");
        assertThat(ledger.getYearOfIssue()).isEqualTo(2024);
        assertThat(ledger.getRemark()).isNull();
        assertThat(ledger.getEntries()).containsExactly(entry);
        assertThat(entry.getLedgerId()).isEqualTo(1);
        assertThat(session.get(Entry.class, List.of(1, 8))).isNull();
      }
    }
  }

  @Test
  void refusesNamesThatAreNotThere() {
    assertThatThrownBy(() -> Registry.builder()
            .map(
                Ledger.class,
                ledgers,
                mapping -> mapping
                    .column("yearOfIssue", "year")
                    .column("owner", "owner_name")
                    .exclude("nothing")
                    .exclude("touched")
                    .relationship("lines"))
            .build())
        .hasMessage("""
        4 problems in the mapping:
        1. dev.aludel.mapping.model.Ledger.yearOfIssue: maps to column "year", but table \
        "ledgers" has no such column. It has [id, owner_name, issued, remark, touched]. \
        [unknown-column]
        2. dev.aludel.mapping.model.Ledger.lines: is named, but the class has no such field. \
        Correct its name. [unknown-field]
        3. dev.aludel.mapping.model.Ledger.nothing: is named, but the class has no such \
        field. Correct its name. [unknown-field]
        4. dev.aludel.mapping.model.Ledger.owner: is named, but the class has no such field. \
        Correct its name. [unknown-field]""");
  }

  @Test
  void refusesAFieldThatTheAgentLeavesAlone() {
    assertThatThrownBy(() -> Registry.builder().map(Ledger.class, ledgers).build())
        .hasMessage("""
        dev.aludel.mapping.model.Ledger.touched: is a field of \
        dev.aludel.mapping.model.Ledger that was not instrumented. Name that class in \
        META-INF/aludel/mapped-classes, make the field neither transient nor static, or \
        exclude("touched"). [field-not-instrumented]""");
  }

  @Test
  void refusesTwoFieldsOnOneColumn() {
    assertThatThrownBy(() -> Registry.builder()
            .map(
                Ledger.class,
                ledgers,
                mapping -> mapping.exclude("touched").column("yearOfIssue", "id"))
            .build())
        .hasMessage("""
        dev.aludel.mapping.model.Ledger.yearOfIssue: maps to column "id", and so does id. \
        Leave one of them out with exclude("…"). [duplicate-column]""");
  }

  @Test
  void refusesAKeyWithoutField() {
    assertThatThrownBy(() -> Registry.builder()
            .map(Ledger.class, ledgers, mapping -> mapping.exclude("touched").exclude("id"))
            .build())
        .hasMessage("""
        dev.aludel.mapping.model.Ledger: maps no field to column "id", a part of the primary \
        key. Add a field of that name, or name one with column("…", "id"). [unmapped-key]""");
  }

  @Test
  void refusesATableWithoutKey() {
    Table keyless = metadata.table("keyless", column("remark", TEXT));

    assertThatThrownBy(() -> Registry.builder().map(Ledger.class, keyless).build())
        .hasMessage("""
        dev.aludel.mapping.model.Ledger: is mapped to table "keyless", which has no primary \
        key. Mark a column of it with primaryKey(). [no-id]""");
  }

  private Registry mapBoth() {
    return Registry.builder()
        .map(
            Ledger.class,
            ledgers,
            mapping -> mapping
                .column("yearOfIssue", "issued")
                .exclude("remark")
                .exclude("touched")
                .relationship("entries", usual -> usual.withBackPopulates("ledger")))
        .map(
            Entry.class,
            entries,
            mapping -> mapping.relationship("ledger", usual -> usual.withBackPopulates("entries")))
        .build();
  }
}
