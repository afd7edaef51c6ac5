package dev.aludel.demo.tutorial.kotlin.blog

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.any
import dev.aludel.kotlin.attr
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.join
import dev.aludel.kotlin.orderBy
import dev.aludel.kotlin.registryOf
import dev.aludel.kotlin.select
import dev.aludel.orm.SessionFactory
import dev.aludel.sql.Sql.select

/** Many to many: a post has keywords, a keyword has posts. */
fun blogging(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("Posts have many keywords, keywords many posts")
    screen.say("Two classes are three tables. Those that others refer to are created first.")
    val registry = registryOf(Post::class, Keyword::class)
    screen.show("mapper", registry.mapper(Post::class.java))
    registry.metadata().createAll(engine)

    SessionFactory.of(engine).open().use { session ->
        screen.say("Two posts share a keyword. Both sides are kept in step, as ever.")
        val first = Keyword(word = "firstpost")
        val wendy = Keyword(word = "wendy")
        val wendys = Post(headline = "Wendy's Blog Post", body = "This is a test")
        wendys.keywords += listOf(wendy, first)
        val second = Post(headline = "A Second One", body = "This is another test")
        second.keywords += wendy
        session.addAll(listOf(wendys, second))
        screen.show("posts of the keyword", wendy.posts)
        session.commit()

        screen.say("Which posts have that keyword? Which keywords has that post?")
        val firstPosts = select<Post>().where(Post::keywords.any(Keyword::word eq "firstpost"))
        screen.show("posts", session.scalars(firstPosts).all())
        val pairs = select(Post::headline.attr, Keyword::word.attr).join(Post::keywords)
        screen.show("pairs", session.execute(pairs.orderBy(Post::id).orderBy(Keyword::word)).all())
        screen.show("keywords", wendys.keywords)

        screen.say("Taking a keyword off a post deletes the link, and neither of the two.")
        wendys.keywords -= wendy
        session.commit()
        screen.show("posts of the keyword", wendy.posts)
    }
}
