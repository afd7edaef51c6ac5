package dev.aludel.kotlin

import dev.aludel.kotlin.model.Book
import dev.aludel.kotlin.model.Label
import dev.aludel.kotlin.model.Review
import dev.aludel.kotlin.model.Stock
import dev.aludel.orm.Inspect
import dev.aludel.sql.Sql
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

/** A loaded instance is as its own constructor leaves it. */
class ConstructionTest {
    private val database = KotlinDatabase()
    private val session = database.sessions.open()

    @BeforeEach
    fun insert() {
        database.sessions.begin { session ->
            val book = Book("The Plain Class", 321, null, "top")
            session.add(book)
            session.flush()
            session.add(Review("Good", book.id!!, book))
            session.add(Label(null, "new"))
            session.add(Stock.of("cork", 7))
        }
    }

    @AfterEach
    fun close() {
        session.close()
        database.close()
    }

    @Test
    fun runsInitialisersInitBlocksAndDelegatesWithTheRowsValues() {
        val before = Book.made

        val book = loaded<Book>()

        assertThat(Book.made).isEqualTo(before + 1)
        assertThat(book.slug).isEqualTo("the plain class")
        assertThat(book.words).containsExactly("The", "Plain", "Class")
        assertThat(book.rating).isEqualTo(3)
        book.rating = 5
        assertThat(book.changes).isEqualTo(1)
    }

    @Test
    fun givesDefaultsToParametersThatNoColumnHoldsAndToNoOther() {
        val book = loaded<Book>()

        assertThat(book.place).isEqualTo("unsorted")
        assertThat(book.notes).containsExactly("new")
        assertThat(book.subtitle).isNull()
        assertThat(book.pages).isEqualTo(321)
    }

    @Test
    fun recordsNoChangeByLoading() {
        val book = loaded<Book>()

        assertThat(Inspect.state(book).isModified).isFalse()
        assertThat(
            Inspect
                .state(book)
                .attribute("title")
                .history()
                .hasChanges(),
        ).isFalse()
    }

    @Test
    fun leavesOutARelationshipThatMayBeMissingAndLoadsItLater() {
        val review = loaded<Review>()

        assertThat(review.length).isEqualTo(4)
        assertThat(review.book?.title).isEqualTo("The Plain Class")
    }

    @Test
    fun prefersThePrimaryConstructorToTheOneThatItsDefaultsMake() {
        assertThat(loaded<Label>().upper).isEqualTo("NEW")
    }

    @Test
    fun callsAPrivatePrimaryConstructorWithAllItsParameters() {
        assertThat(loaded<Stock>().label).isEqualTo("cork x7")
    }

    @Test
    fun tellsWhichInstanceAConstructorRefused() {
        database.engine.begin { it.execute(Sql.text("UPDATE books SET title = ' '")) }

        assertThatThrownBy { loaded<Book>() }
            .hasMessage(
                "Book#1 could not be made out of its row: its constructor failed with" +
                    " java.lang.IllegalArgumentException: A book needs a title." +
                    " Correct the row, or give Book a constructor that takes what its table holds. [constructor-failed]",
            ).hasCauseInstanceOf(IllegalArgumentException::class.java)
    }

    private inline fun <reified T : Any> loaded(): T = session.scalars(select<T>()).one()
}
