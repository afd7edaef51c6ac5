package dev.aludel.demo.tutorial.kotlin.blog

import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped
import dev.aludel.mapping.Relationship

/** A blog post. The table between posts and keywords has no class; it is made of the two keys. */
@Mapped(table = "posts")
data class Post(
    @Id val id: Int? = null,
    @Column(length = 200) val headline: String,
    @Column val body: String?,
) {
    @Relationship(secondary = "post_keywords", backPopulates = "posts", orderBy = "id")
    val keywords = mutableListOf<Keyword>()

    override fun toString() = "Post($headline)"
}
