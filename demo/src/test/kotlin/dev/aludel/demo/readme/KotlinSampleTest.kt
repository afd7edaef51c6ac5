package dev.aludel.demo.readme

import dev.aludel.engine.Engine
import dev.aludel.kotlin.and
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.isNotNull
import dev.aludel.kotlin.select
import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped
import dev.aludel.mapping.Registry
import dev.aludel.orm.SessionFactory
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

@Mapped(table = "people")
data class Person(
    @Column val name: String,
    @Column var fullname: String?,
) {
    @Id
    var id: Int? = null
}

/** The Kotlin sample of the README, run. */
class KotlinSampleTest {
    @Test
    fun `does what the readme says`() {
        val engine = Engine.create("jdbc:h2:mem:readme-kotlin")
        Registry.of(Person::class.java).metadata().createAll(engine)
        val sessions = SessionFactory.of(engine)
        sessions.begin { session ->
            session.add(Person("ed", "Ed Jones"))
            val eds =
                select<Person>().where(
                    (Person::name eq "ed") and Person::fullname.isNotNull(),
                )
            session.scalars(eds).one().fullname = "Edward Jones"
        }
        sessions.begin { session ->
            assertThat(session.scalars(select<Person>()).one().fullname).isEqualTo("Edward Jones")
        }
        engine.close()
    }
}
