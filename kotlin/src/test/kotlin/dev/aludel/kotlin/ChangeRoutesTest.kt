package dev.aludel.kotlin

import dev.aludel.kotlin.model.Account
import dev.aludel.kotlin.model.changeInExtension
import dev.aludel.kotlin.model.title
import dev.aludel.orm.Inspect
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

/** Whichever Kotlin code changes a loaded instance: the old value is known, one column is written. */
class ChangeRoutesTest {
    private val database = KotlinDatabase()

    @AfterEach
    fun close() = database.close()

    @Test
    fun recordsAPropertyThatIsSet() = recordsTheOwner { it.owner = "new" }

    @Test
    fun recordsAMethodOfItsOwn() = recordsTheOwner { it.changeInMethod() }

    @Test
    fun recordsALambda() = recordsTheOwner { it.changeInLambda() }

    @Test
    fun recordsALocalFunction() = recordsTheOwner { it.changeInLocalFunction() }

    @Test
    fun recordsAnAnonymousObject() = recordsTheOwner { it.changeInAnonymousObject() }

    @Test
    fun recordsAnInnerClass() = recordsTheOwner { it.Clerk().change() }

    @Test
    fun recordsANestedClass() = recordsTheOwner { Account.Auditor().change(it) }

    @Test
    fun recordsACompanionFunction() = recordsTheOwner { Account.change(it) }

    @Test
    fun recordsAStaticFunction() = recordsTheOwner { Account.changeStatically(it) }

    @Test
    fun recordsAnExtensionFunction() = recordsTheOwner { it.changeInExtension() }

    @Test
    fun recordsAnExtensionProperty() = recordsTheOwner { it.title = "new" }

    @Test
    fun recordsADelegatedProperty() = recordsTheOwner { it.holder = "new" }

    @Test
    fun recordsAPropertyReference() = recordsTheOwner { it.changeThroughReference() }

    @Test
    fun recordsAnUnboundPropertyReference() = recordsTheOwner { Account::owner.set(it, "new") }

    @Test
    fun recordsAScopeFunction() = recordsTheOwner { it.apply { owner = "new" } }

    @Test
    fun recordsACompoundAssignment() =
        records("balance", "added [12], unchanged [], deleted [7]", "(12, 1)") {
            it.balance +=
                5
        }

    @Test
    fun recordsAPrivateSetterThatACompanionCalls() =
        records("remark", "added [new], unchanged [], deleted [null]", "('new', 1)") {
            Account.changePrivately(it)
        }

    private fun recordsTheOwner(change: (Account) -> Unit) =
        records("owner", "added [new], unchanged [], deleted [ed]", "('new', 1)", change)

    private fun records(
        attribute: String,
        history: String,
        parameters: String,
        change: (Account) -> Unit,
    ) {
        database.sessions.begin { session -> session.add(Account("ed", 7)) }
        database.sessions.begin { session ->
            val account = session.get<Account>(1)!!
            database.sql()

            change(account)

            assertThat(Inspect.state(account).attribute(attribute).history()).hasToString(history)
            session.flush()
            assertThat(database.sql())
                .containsExactly(
                    "UPDATE accounts SET $attribute = ? WHERE accounts.id = ?",
                    "  $parameters",
                )
        }
    }
}
