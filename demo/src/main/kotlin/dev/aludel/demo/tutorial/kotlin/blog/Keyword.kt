package dev.aludel.demo.tutorial.kotlin.blog

import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped
import dev.aludel.mapping.Relationship

/** A word by which posts are found. */
@Mapped(table = "keywords")
data class Keyword(
    @Id val id: Int? = null,
    @Column(length = 50, unique = true) val word: String,
) {
    @Relationship(secondary = "post_keywords", backPopulates = "keywords", orderBy = "id")
    val posts = mutableListOf<Post>()

    override fun toString() = "Keyword($word)"
}
