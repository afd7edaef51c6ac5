package dev.aludel.kotlin

import dev.aludel.kotlin.model.User
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test

class OperatorsTest {
    private val id = User::id.attr
    private val name = User::name.attr
    private val born = User::born.attr

    @Test
    fun comparesAnExpressionWithAValue() {
        assertThat(where(name eq "ed")).isEqualTo("users.name = ? [ed]")
        assertThat(where(name eq null)).isEqualTo("users.name IS NULL []")
        assertThat(where(name ne "ed")).isEqualTo("users.name != ? [ed]")
        assertThat(where(born lt 18)).isEqualTo("users.born < ? [18]")
        assertThat(where(born le 18)).isEqualTo("users.born <= ? [18]")
        assertThat(where(born gt 18)).isEqualTo("users.born > ? [18]")
        assertThat(where(born ge 18)).isEqualTo("users.born >= ? [18]")
    }

    @Test
    fun comparesAnExpressionWithAnExpression() {
        assertThat(where(born eq id)).isEqualTo("users.born = users.id []")
        assertThat(where(born ne id)).isEqualTo("users.born != users.id []")
        assertThat(where(born lt id)).isEqualTo("users.born < users.id []")
        assertThat(where(born le id)).isEqualTo("users.born <= users.id []")
        assertThat(where(born gt id)).isEqualTo("users.born > users.id []")
        assertThat(where(born ge id)).isEqualTo("users.born >= users.id []")
    }

    @Test
    fun comparesAnExpressionWithAProperty() {
        assertThat(where(born eq User::id)).isEqualTo("users.born = users.id []")
        assertThat(where(born ne User::id)).isEqualTo("users.born != users.id []")
        assertThat(where(born lt User::id)).isEqualTo("users.born < users.id []")
        assertThat(where(born le User::id)).isEqualTo("users.born <= users.id []")
        assertThat(where(born gt User::id)).isEqualTo("users.born > users.id []")
        assertThat(where(born ge User::id)).isEqualTo("users.born >= users.id []")
    }

    @Test
    fun joinsConditions() {
        assertThat(where((name eq "ed") and (born ge 18) or !(id eq 1)))
            .isEqualTo("users.name = ? AND users.born >= ? OR users.id != ? [ed, 18, 1]")
        assertThat(where((name eq "ed") and ((born ge 18) or (id eq 1))))
            .isEqualTo("users.name = ? AND (users.born >= ? OR users.id = ?) [ed, 18, 1]")
    }

    @Test
    fun calculates() {
        assertThat(
            where((born + 1) * 2 - id eq 3),
        ).isEqualTo("(users.born + ?) * ? - users.id = ? [1, 2, 3]")
        assertThat(where(born / 2 eq -born)).isEqualTo("users.born / ? = -users.born [2]")
        assertThat(
            where(born / id eq born % 3),
        ).isEqualTo(where(born.dividedBy(id).eq(born.modulo(3))))
    }

    @Test
    fun looksInListsRangesAndTexts() {
        assertThat(where(id inList setOf(1))).isEqualTo("users.id IN (?) [1]")
        assertThat(where(id notInList setOf(1))).isEqualTo("users.id NOT IN (?) [1]")
        assertThat(where(id between 1..3)).isEqualTo("users.id BETWEEN ? AND ? [1, 3]")
        assertThat(where(name like "e%")).isEqualTo("users.name LIKE ? [e%]")
        assertThat(where(name notLike "e%")).isEqualTo("users.name NOT LIKE ? [e%]")
        assertThat(where(name ilike "e%")).isEqualTo(where(name.ilike("e%")))
        assertThat(where(name startsWith "e")).isEqualTo(where(name.startsWith("e")))
        assertThat(where(name endsWith "d")).isEqualTo(where(name.endsWith("d")))
        assertThat(where(name contains "d")).isEqualTo(where(name.contains("d")))
    }

    companion object {
        @JvmStatic
        @BeforeAll
        fun map() {
            KotlinDatabase.REGISTRY
        }
    }
}
