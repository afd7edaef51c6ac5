package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.LazyLoadException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.model.Article;
import dev.aludel.orm.model.Article.Note;
import dev.aludel.sql.Select;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns that are loaded when they are read, by the mapping or for one query. */
@ParameterizedClass
@EnumSource
class DeferredColumnTest {

  private static final String ROWS =
      "SELECT articles.id, articles.title, articles.version FROM articles";

  private final OrmDatabase database;
  private final Select<Article> articles;

  DeferredColumnTest(DatabaseServer server) {
    database = new OrmDatabase(server, Article.class, Note.class);
    articles = select(Article.class).orderBy(attr(Article.class, "id"));
    database.sessions().begin(session -> {
      Article first = new Article("one", "a b c");
      first.getNotes().add(new Note("hm", "ed"));
      session.add(first);
      session.flush();
      session.add(new Article("two", "d e"));
    });
    database.sql();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void loadsADeferredColumnForAllThatCameWithIt() {
    try (Session session = database.open()) {
      List<Article> all = session.scalars(articles).all();
      assertThat(all).extracting(Article::getTitle).containsExactly("one", "two");
      assertThat(database.statements()).containsExactly(ROWS + " ORDER BY articles.id");

      assertThat(all).extracting(Article::getBody).containsExactly("a b c", "d e");
      assertThat(database.statements())
          .containsExactly(
              "SELECT articles.id, articles.body FROM articles WHERE articles.id IN (?, ?)");
    }
  }

  @Test
  void loadsThoseOfAGroupTogether() {
    try (Session session = database.open()) {
      Article one = session.scalars(articles.limit(1)).one();
      database.sql();

      assertThat(one.getWords()).isEqualTo(3);
      assertThat(one.getPages()).isEqualTo(1);

      assertThat(database.statements())
          .containsExactly("SELECT articles.id, articles.words, articles.pages FROM articles"
              + " WHERE articles.id = ?");
    }
  }

  @Test
  void loadsWithTheRowWhatTheQueryAsksFor() {
    try (Session session = database.open()) {
      Article one = session
          .scalars(articles
              .limit(1)
              .withOption(Load.undefer(Article::getBody))
              .withOption(Load.undeferGroup("numbers")))
          .one();

      assertThat(one.getBody() + one.getWords() + one.getPages()).isEqualTo("a b c31");
      assertThat(database.statements())
          .containsExactly("SELECT articles.id, articles.title, articles.body, articles.words,"
              + " articles.pages, articles.version FROM articles ORDER BY articles.id LIMIT ?");
    }
  }

  @Test
  void leavesOutWhatTheQueryDoesNotNeed() {
    try (Session session = database.open()) {
      Article one = session
          .scalars(articles.limit(1).withOption(Load.defer(Article::getTitle)))
          .one();
      assertThat(one.getTitle()).isEqualTo("one");
      assertThat(database.statements())
          .containsExactly(
              "SELECT articles.id, articles.version FROM articles ORDER BY articles.id LIMIT ?",
              "SELECT articles.id, articles.title FROM articles WHERE articles.id = ?");
    }
    try (Session session = database.open()) {
      Article one = session
          .scalars(articles.limit(1).withOption(Load.only(Article::getWords)))
          .one();
      database.sql();
      assertThat(one.getWords()).isEqualTo(3);
      assertThat(database.statements()).isEmpty();
      assertThat(one.getTitle()).isEqualTo("one");
    }
  }

  @Test
  void refusesToLoadLaterWhatTheQueryForbids() {
    try (Session session = database.open()) {
      Article one = session
          .scalars(articles.limit(1).withOption(Load.only(Article::getTitle).raising()))
          .one();
      database.sql();

      assertThatThrownBy(one::getWords)
          .isInstanceOf(LazyLoadException.class)
          .hasMessage("""
              Article.words of Article#%d is not loaded, and the query that loaded the instance forbids to load it now.
              Load it with the query: .withOption(Load.undefer(Article::getWords)). [lazy-load]""".formatted(one.getId()));
      assertThat(database.statements()).isEmpty();
      one.setTitle("changed");
      session.commit();
      assertThat(database.statements())
          .containsExactly(
              "UPDATE articles SET title = ?, version = ? WHERE articles.id = ? AND articles.version = ?");
    }
  }

  @Test
  void completesAnInstanceWhoseColumnALaterQueryHas() {
    try (Session session = database.open()) {
      Article one = session.scalars(articles.limit(1)).one();
      session.scalars(articles.withOption(Load.undefer(Article::getBody))).all();
      database.sql();

      assertThat(one.getBody()).isEqualTo("a b c");
      assertThat(database.statements()).isEmpty();
    }
  }

  @Test
  void keepsToItsColumnsWhenTheRowIsReadAgain() {
    try (Session session = database.open()) {
      Article one = session.scalars(articles.limit(1)).one();
      assertThat(one.getBody()).isEqualTo("a b c");
      session.commit();
      database.sql();

      assertThat(one.getTitle()).isEqualTo("one");
      assertThat(database.statements()).containsExactly(ROWS + " WHERE articles.id = ?");
      session.refresh(one);
      assertThat(database.statements()).containsExactly(ROWS + " WHERE articles.id = ?");
      assertThat(one.getBody()).isEqualTo("a b c");
    }
  }

  @Test
  void writesADeferredColumnWithoutLoadingIt() {
    try (Session session = database.open()) {
      Article one = session.scalars(articles.limit(1)).one();
      database.sql();
      one.setWords(99);
      session.commit();

      assertThat(database.statements())
          .containsExactly(
              "UPDATE articles SET words = ?, version = ? WHERE articles.id = ? AND articles.version = ?");
      assertThat(one.getWords()).isEqualTo(99);
      assertThat(one.getPages()).isEqualTo(1);
    }
  }

  @Test
  void defersColumnsOfRelatedRowsToo() {
    try (Session session = database.open()) {
      for (var option : List.of(
          Load.joined(toMany(Article::getNotes)), Load.selectIn(toMany(Article::getNotes)))) {
        session.expungeAll();
        Article one = session
            .scalars(articles
                .where(attr(Article::getTitle).eq("one"))
                .withOption(option.then(Load.defer(Note::getText))))
            .one();
        database.sql();

        assertThat(one.getNotes()).extracting(Note::getAuthor).containsExactly("ed");
        assertThat(one.getNotes()).extracting(Note::getText).containsExactly("hm");
        assertThat(database.statements())
            .containsExactly(
                "SELECT notes.id, notes.author FROM notes WHERE notes.id = ?",
                "SELECT notes.id, notes.text FROM notes WHERE notes.id = ?");
      }
    }
  }

  @Test
  void mergesAndDeletesWhatIsNotWhollyLoaded() {
    Article detached;
    try (Session session = database.open()) {
      detached = session.scalars(articles.limit(1)).one();
      session.expunge(detached);
    }
    detached.setTitle("merged");
    try (Session session = database.open()) {
      Article merged = session.merge(detached);
      session.commit();
      assertThat(merged.getTitle()).isEqualTo("merged");
      assertThat(merged.getBody()).isEqualTo("a b c");
      merged.getNotes().clear();
      session.delete(merged);
      session.commit();
      assertThat(session.scalars(articles).all()).hasSize(1);
    }
  }
}
