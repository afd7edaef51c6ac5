package dev.aludel.kotlin

import dev.aludel.error.UnknownAttributeException
import dev.aludel.kotlin.model.Note
import dev.aludel.kotlin.model.User
import dev.aludel.sql.Sql
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test

class PropertyComparisonsTest {
    @Test
    fun comparesAPropertyWithAValue() {
        assertThat(where(User::name eq "ed")).isEqualTo("users.name = ? [ed]")
        assertThat(where(User::name ne "ed")).isEqualTo("users.name != ? [ed]")
        assertThat(where(User::born lt 18)).isEqualTo("users.born < ? [18]")
        assertThat(where(User::born le 18)).isEqualTo("users.born <= ? [18]")
        assertThat(where(User::born gt 18)).isEqualTo("users.born > ? [18]")
        assertThat(where(User::born ge 18)).isEqualTo("users.born >= ? [18]")
    }

    @Test
    fun comparesANullablePropertyWithAValueAndWithNull() {
        assertThat(where(User::fullname eq "Ed")).isEqualTo("users.fullname = ? [Ed]")
        assertThat(where(User::fullname eq null)).isEqualTo("users.fullname IS NULL []")
        assertThat(where(User::fullname ne null)).isEqualTo("users.fullname IS NOT NULL []")
        assertThat(where(User::id eq 1)).isEqualTo("users.id = ? [1]")
    }

    @Test
    fun comparesAPropertyWithAProperty() {
        assertThat(where(User::name eq User::fullname)).isEqualTo("users.name = users.fullname []")
        assertThat(where(User::name ne User::fullname)).isEqualTo("users.name != users.fullname []")
        assertThat(where(User::born lt User::id)).isEqualTo("users.born < users.id []")
        assertThat(where(User::born le User::id)).isEqualTo("users.born <= users.id []")
        assertThat(where(User::born gt User::id)).isEqualTo("users.born > users.id []")
        assertThat(where(User::born ge User::id)).isEqualTo("users.born >= users.id []")
    }

    @Test
    fun comparesAPropertyWithAnExpression() {
        val sum = User::id.attr + 1

        assertThat(where(User::born eq sum)).isEqualTo("users.born = users.id + ? [1]")
        assertThat(where(User::born ne sum)).isEqualTo("users.born != users.id + ? [1]")
        assertThat(where(User::born lt sum)).isEqualTo("users.born < users.id + ? [1]")
        assertThat(where(User::born le sum)).isEqualTo("users.born <= users.id + ? [1]")
        assertThat(where(User::born gt sum)).isEqualTo("users.born > users.id + ? [1]")
        assertThat(where(User::born ge sum)).isEqualTo("users.born >= users.id + ? [1]")
    }

    @Test
    fun findsTheColumnOfAnInheritedPropertyInTheClassThatWasNamed() {
        assertThat(sql(select(Note::id).where(Note::id eq 1L)))
            .isEqualTo("SELECT notes.id FROM notes WHERE notes.id = ?")
    }

    @Test
    fun findsTheColumnWhereTheClassIsKnownOnlyWhenTheProgramRuns() {
        val type = User::class

        assertThat(type.attr(User::name)).isSameAs(User::name.attr)
    }

    @Test
    fun namesTheAttributesThatThereAreWhenAPropertyIsNotMapped() {
        assertThatThrownBy { User::addresses.isNull() }
            .isInstanceOf(UnknownAttributeException::class.java)
            .hasMessage(
                "dev.aludel.kotlin.model.User has no column attribute \"addresses\". " +
                    "It has: name, fullname, born, id. [unknown-attribute]",
            )
    }

    @Test
    fun comparesAPropertyWithAQuery() {
        val oldest = select(User::born).selecting(Sql.min(User::born.attr)).scalar()

        assertThat(sql(select<User>().where(User::born eq oldest)))
            .isEqualTo(sql(Sql.select(User::class.java).where(User::born.attr.eq(oldest))))
    }

    companion object {
        @JvmStatic
        @BeforeAll
        fun map() {
            KotlinDatabase.REGISTRY
        }
    }
}
