package dev.aludel.orm;

import static dev.aludel.sql.Json.jsonText;
import static dev.aludel.sql.Sql.literalColumn;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.type.Types.SMALLINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import dev.aludel.engine.Engine;
import dev.aludel.error.CompileException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.inspect.Inspector;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Sheet;
import dev.aludel.orm.model.Sheet.Place;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns whose kind an annotation says. */
@ParameterizedClass
@EnumSource
class ColumnKindsTest {

  private final DatabaseServer server;
  private final String url;
  private final Engine engine;
  private final SessionFactory sessions;

  ColumnKindsTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    Registry.of(Sheet.class).metadata().createAll(engine);
    sessions = SessionFactory.of(engine);
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  @Test
  void keepsAnObjectAsADocument() {
    Sheet sheet = new Sheet(new Place(3, List.of("a", "b")), DayOfWeek.MONDAY);
    long id;
    try (Session session = sessions.open()) {
      session.add(sheet);
      session.add(new Sheet(null, null));
      session.commit();
      sheet.setPlace(new Place(4, List.of()));
      session.commit();
      id = Objects.requireNonNull(sheet.getId());
    }
    Table table = Inspect.mapper(Sheet.class).table();
    try (Session session = sessions.open()) {
      Sheet read = session.get(Sheet.class, id);

      assertThat(Objects.requireNonNull(read).getPlace()).isEqualTo(new Place(4, List.of()));
      assertThat(session
              .execute(
                  select(Sheet.class).where(jsonText(table.column("place"), "x").eq("4")))
              .all())
          .containsExactly(read);
      assertThat(session
              .execute(select(Sheet.class).where(table.column("place").isNull()))
              .all())
          .hasSize(1);
    }
  }

  @Test
  void keepsListsAndMapsAsDocumentsOfWhatTheyHold() {
    Sheet sheet = new Sheet(null, null);
    sheet.setPlaces(List.of(new Place(3, List.of("a")), new Place(4, List.of())));
    Map<String, Object> notes = Map.of("exact", new BigDecimal("0.12345678901234567890123"));
    sheet.setNotes(notes);
    try (Session session = sessions.open()) {
      session.add(sheet);
      session.commit();
    }
    try (Session session = sessions.open()) {
      Sheet read = session.execute(select(Sheet.class)).one();

      assertThat(read.getPlaces())
          .containsExactly(new Place(3, List.of("a")), new Place(4, List.of()));
      assertThat(read.getNotes()).isEqualTo(notes);
    }
  }

  /** Kept as arrays. */
  @Mapped
  static class Bag {
    @Id
    int id;

    @Column(array = true)
    @Nullable
    List<String> words;

    @Column(array = true)
    @Nullable
    List<DayOfWeek> days;
  }

  @Test
  void keepsListsAsArraysWhereThereAreArrays() {
    MetaData metaData = Registry.of(Bag.class).metadata();
    if (!engine.dialect().features().supports(Feature.ARRAYS)) {
      assertThatThrownBy(() -> metaData.createAll(engine))
          .isInstanceOf(CompileException.class)
          .hasMessageContainingAll("an array", engine.dialect().name());
      return;
    }
    metaData.createAll(engine);
    Bag bag = new Bag();
    bag.words = List.of("a", "b");
    bag.days = List.of(DayOfWeek.FRIDAY);
    try (Session session = sessions.open()) {
      session.add(bag);
      session.commit();
      bag.words = List.of("c");
      session.commit();
    }
    try (Session session = sessions.open()) {
      Bag read = session.execute(select(Bag.class)).one();
      assertThat(read.words).containsExactly("c");
      assertThat(read.days).containsExactly(DayOfWeek.FRIDAY);
    }
  }

  /** Has an enum of the database's own. */
  @Mapped
  static class Shift {
    @Id
    int id;

    @Column(nativeEnum = true)
    @Nullable
    DayOfWeek weekday;
  }

  @Test
  void keepsAnEnumAsOneOfTheDatabase() {
    MetaData metaData = Registry.of(Shift.class).metadata();
    metaData.createAll(engine);
    Shift shift = new Shift();
    shift.weekday = DayOfWeek.MONDAY;
    try (Session session = sessions.open()) {
      session.add(shift);
      session.add(new Shift());
      session.commit();
      shift.weekday = DayOfWeek.FRIDAY;
      session.commit();
    }
    dev.aludel.schema.Column<DayOfWeek> day =
        Inspect.mapper(Shift.class).table().column("weekday", DayOfWeek.class);
    try (Session session = sessions.open()) {
      assertThat(session
              .execute(select(Shift.class).where(day.in(List.of(DayOfWeek.FRIDAY))))
              .one()
              .weekday)
          .isEqualTo(DayOfWeek.FRIDAY);
      assertThat(session.execute(select(Shift.class).where(day.isNull())).one().weekday)
          .isNull();
      assertThat(session
              .execute(text("SELECT weekday FROM shift WHERE weekday IS NOT NULL"))
              .all())
          .extracting(row -> row.get(0))
          .containsExactly("FRIDAY");
    }
    assertThat(Inspector.of(engine).compare(metaData).texts())
        .containsExactly("table sheets found, not expected");
  }

  @Test
  void keepsAnEnumByItsPositions() {
    try (Session session = sessions.open()) {
      session.add(new Sheet(null, DayOfWeek.WEDNESDAY));
      session.flush();

      assertThat(session
              .execute(select(literalColumn("weekday", SMALLINT))
                  .from(Inspect.mapper(Sheet.class).table()))
              .all())
          .containsExactly((short) 2);
      session.expireAll();
      assertThat(session.execute(select(Sheet.class)).one().getWeekday())
          .isEqualTo(DayOfWeek.WEDNESDAY);
    }
  }
}
