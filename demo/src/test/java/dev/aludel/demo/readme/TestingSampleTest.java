package dev.aludel.demo.readme;

import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.engine.Engine;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Registry;
import dev.aludel.mapping.Relationship;
import dev.aludel.orm.Load;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.testing.NoRepeatedLoads;
import dev.aludel.testing.StatementKind;
import dev.aludel.testing.StatementLimit;
import dev.aludel.testing.StatementRecorder;
import dev.aludel.testing.Statements;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/testing.md, run. */
class TestingSampleTest {

  private final Engine engine = Engine.create("jdbc:h2:mem:testing-sample");
  private final Library library = new Library(SessionFactory.of(engine));

  @Mapped
  static class Author {
    @Id
    Integer id;

    @Relationship
    private List<Book> books = new ArrayList<>();

    public List<Book> getBooks() {
      return books;
    }
  }

  @Mapped
  static class Book {
    @Id
    Integer id;

    @Column(references = "author.id")
    Integer authorId;
  }

  /** What is to be tested. */
  static final class Library {

    private final SessionFactory sessions;

    Library(SessionFactory sessions) {
      this.sessions = sessions;
    }

    int countBooks() {
      return sessions.beginAndReturn(
          session -> count(session.scalars(select(Author.class)).all()));
    }

    int countBooksOneByOne() {
      try (Session session = sessions.withCohorts(false).open()) {
        return count(session.scalars(select(Author.class)).all());
      }
    }

    int countBooksEagerly() {
      try (Session session = sessions.withCohorts(false).open()) {
        return count(session
            .scalars(select(Author.class).withOption(Load.selectIn(toMany(Author::getBooks))))
            .all());
      }
    }

    private static int count(List<Author> authors) {
      return authors.stream().mapToInt(author -> author.getBooks().size()).sum();
    }
  }

  @BeforeEach
  void store() {
    Registry.of(Author.class, Book.class).metadata().createAll(engine);
    SessionFactory.of(engine).begin(session -> {
      for (int i = 0; i < 100; i++) {
        Author author = new Author();
        author.books.add(new Book());
        session.add(author);
      }
    });
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  @NoRepeatedLoads // no loop sends a statement for each of its rounds
  @StatementLimit(2) // and the whole test two at most
  void countsTheBooks() {
    assertThat(library.countBooks()).isEqualTo(100);
  }

  @Test
  @NoRepeatedLoads
  void recordsWhatIsSent(StatementRecorder recorder) {
    library.countBooksEagerly();

    recorder.statements().of(StatementKind.SELECT).assertCount(2);
    recorder.statements().containing("FROM author").assertSql("SELECT author.id FROM author");
  }

  @Test
  void needsNoJUnit() {
    Statements sent = StatementRecorder.recording(engine, () -> library.countBooksOneByOne());

    sent.assertCount(101).of(StatementKind.INSERT, StatementKind.UPDATE).assertNone();
    assertThatThrownBy(sent::assertNoRepeatedLoads)
        .hasMessageStartingWith("Author.books was loaded 100 times, ");
  }
}
