package dev.aludel.demo.readme;

import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Registry;
import dev.aludel.mapping.Relationship;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.testing.NoRepeatedLoads;
import dev.aludel.testing.StatementKind;
import dev.aludel.testing.StatementRecorder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample of the README about loops over what a query has found, run. */
class CohortSampleTest {

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
  }

  @Mapped
  static class Book {
    @Id
    Integer id;

    @Column(references = "author.id")
    Integer authorId;

    @Relationship
    List<Review> reviews = new ArrayList<>();
  }

  @Mapped
  static class Review {
    @Id
    Integer id;

    @Column
    int stars;

    @Column(references = "book.id")
    Integer bookId;

    Review(int stars) {
      this.stars = stars;
    }
  }

  @Test
  @NoRepeatedLoads
  void sendsThreeStatements(StatementRecorder recorder) {
    Engine engine = Engine.create("jdbc:h2:mem:cohort-sample");
    Registry.of(Author.class, Book.class, Review.class).metadata().createAll(engine);
    SessionFactory.of(engine).begin(session -> {
      for (int i = 0; i < 100; i++) {
        Author author = new Author("author " + i);
        for (int k = 0; k < 10; k++) {
          Book book = new Book();
          book.reviews.add(new Review(k));
          author.books.add(book);
        }
        session.add(author);
      }
    });
    try (Session session = SessionFactory.of(engine).open()) {
      recorder.clear();
      int stars = 0;
      for (Author author : session.scalars(select(Author.class)).all()) { // SELECT … FROM author
        for (Book book : author.books) { // SELECT … FROM book WHERE author_id IN (…), once
          for (Review review : book.reviews) { // SELECT … FROM review WHERE book_id IN (…), once
            stars += review.stars;
          }
        }
      }

      assertThat(stars).isEqualTo(100 * 45);
      recorder.statements().of(StatementKind.SELECT).assertCount(3);
    }
    engine.close();
  }
}
