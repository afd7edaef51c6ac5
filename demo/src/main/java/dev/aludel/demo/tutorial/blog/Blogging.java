package dev.aludel.demo.tutorial.blog;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;
import dev.aludel.mapping.ToMany;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.schema.Column;
import dev.aludel.sql.Row2;
import dev.aludel.sql.Select;
import java.util.List;

/** Many to many: a post has keywords, a keyword has posts. */
public final class Blogging {

  private Blogging() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("Posts have many keywords, keywords many posts");
    screen.say("Two classes are three tables. Those that others refer to are created first.");
    Registry registry = Registry.of(Post.class, Keyword.class);
    screen.show("mapper", registry.mapper(Post.class));
    registry.metadata().createAll(engine);

    try (Session session = SessionFactory.of(engine).open()) {
      screen.say("Two posts share a keyword. Both sides are kept in step, as ever.");
      Keyword first = new Keyword("firstpost");
      Keyword wendy = new Keyword("wendy");
      Post wendys = new Post("Wendy's Blog Post", "This is a test");
      wendys.getKeywords().addAll(List.of(wendy, first));
      Post second = new Post("A Second One", "This is another test");
      second.getKeywords().add(wendy);
      session.addAll(List.of(wendys, second));
      screen.show("posts of the keyword", wendy.getPosts());
      session.commit();

      screen.say("Which posts have that keyword? Which keywords has that post?");
      ToMany<Post, Keyword> keywords = toMany(Post::getKeywords);
      Column<String> word = attr(Keyword::getWord);
      Select<Post> firstPosts = select(Post.class).where(keywords.any(word.eq("firstpost")));
      screen.show("posts", session.scalars(firstPosts).all());
      Select<Row2<String, String>> pairs = select(attr(Post::getHeadline), word).join(keywords);
      screen.show(
          "pairs", session.execute(pairs.orderBy(attr(Post::getId), word)).all());
      screen.show("keywords", wendys.getKeywords());

      screen.say("Taking a keyword off a post deletes the link, and neither of the two.");
      wendys.getKeywords().remove(wendy);
      session.commit();
      screen.show("posts of the keyword", wendy.getPosts());
    }
  }
}
