package dev.aludel.demo.tutorial.imperative;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.NUMERIC;
import static dev.aludel.type.Types.VARCHAR;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.math.BigDecimal;

/** Imperative mapping: a table described by hand, a class as it is, and the registry that puts them together. */
public final class MappingFromOutside {

  private MappingFromOutside() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("A class without annotations is mapped from outside");
    screen.say(
        "A book knows nothing of tables, and a table nothing of books. A registry joins them.");
    MetaData metadata = new MetaData();
    Table books = metadata.table(
        "books",
        column("id", INTEGER).primaryKey(),
        column("book_title", VARCHAR(100)).notNull(),
        column("price", NUMERIC(8, 2)).notNull());
    Registry registry = Registry.builder()
        .metadata(metadata)
        .map(Book.class, books, mapping -> mapping.column("title", "book_title"))
        .build();
    screen.show("mapper", registry.mapper(Book.class));
    metadata.createAll(engine);

    try (Session session = SessionFactory.of(engine).open()) {
      screen.say("From here on it is mapped as any other class.");
      Book book = new Book("Essential SQL", new BigDecimal("40.00"));
      session.add(book);
      session.commit();
      Book found = session
          .scalars(select(Book.class).where(attr(Book::getTitle).like("Essential%")))
          .one();
      screen.show("same object", found == book);
      book.reducePriceBy(new BigDecimal("5.50"));
      screen.show("history of price", Inspect.state(book).attribute("price").history());
      session.commit();
    }
  }
}
