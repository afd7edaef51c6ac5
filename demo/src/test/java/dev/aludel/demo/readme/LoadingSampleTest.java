package dev.aludel.demo.readme;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Registry;
import dev.aludel.mapping.Relationship;
import dev.aludel.orm.Load;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.sql.Select;
import dev.aludel.testing.StatementRecorder;
import dev.aludel.testing.StatementsExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample of the manual about loader options, run. */
@ExtendWith(StatementsExtension.class)
class LoadingSampleTest {

  @Mapped
  static class Author {
    @Id
    Integer id;

    @Column(length = 50)
    String name;

    @Relationship
    List<Book> books = new ArrayList<>();

    Author(String name) {
      this.name = name;
    }

    List<Book> books() {
      return books;
    }
  }

  @Mapped
  static class Book {
    @Id
    Integer id;

    @Column
    int year;

    @Column
    boolean hidden;

    @Column(length = 1_000, deferred = true)
    String summary;

    @Column(references = "author.id")
    Integer authorId;

    Book(int year, boolean hidden, String summary) {
      this.year = year;
      this.hidden = hidden;
      this.summary = summary;
    }

    int year() {
      return year;
    }

    boolean hidden() {
      return hidden;
    }

    String summary() {
      return summary;
    }
  }

  @Test
  void loadsWhatTheQuerySays(StatementRecorder recorder) {
    Engine engine = Engine.create("jdbc:h2:mem:loading-sample");
    Registry.of(Author.class, Book.class).metadata().createAll(engine);
    SessionFactory.of(engine).begin(session -> {
      for (String name : List.of("ann", "bob")) {
        Author author = new Author(name);
        for (int year = 2001; year <= 2010; year++) {
          author.books.add(new Book(year, year == 2010, name + " in " + year));
        }
        session.add(author);
      }
    });
    // Nobody sees hidden books, unless a query says Load.withoutCriteria().
    SessionFactory sessions = SessionFactory.of(engine)
        .withOption(Load.criteria(Book.class, attr(Book::hidden).eq(false)));
    try (Session session = sessions.open()) {
      recorder.clear();
      // Each author with the three newest books, and of those the summary too: two statements.
      Select<Author> query = select(Author.class)
          .withOption(Load.selectIn(toMany(Author::books))
              .orderBy(attr(Book::year).desc())
              .limit(3)
              .then(Load.undefer(Book::summary)));
      for (Author author : session.scalars(query).all()) {
        assertThat(author.books).extracting(Book::year).containsExactly(2009, 2008, 2007);
        assertThat(author.books.get(0).summary).isEqualTo(author.name + " in 2009");
      }
      recorder.statements().assertCount(2);
    }
    engine.close();
  }
}
