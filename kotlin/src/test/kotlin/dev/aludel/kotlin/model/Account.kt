package dev.aludel.kotlin.model

import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped

/** A data class whose key is a `val` of its constructor, and whose owner changes in many ways. */
@Mapped(table = "accounts")
data class Account(
    @Column var owner: String,
    @Column var balance: Long = 0,
    @Id val id: Int? = null,
) {
    @Column
    var remark: String? = null
        private set

    var holder: String by this::owner

    fun changeInMethod() {
        owner = "new"
    }

    fun changeInLambda() {
        val change = { name: String -> owner = name }
        change("new")
    }

    fun changeInLocalFunction() {
        fun change() {
            owner = "new"
        }
        change()
    }

    fun changeInAnonymousObject() {
        val change =
            object : Runnable {
                override fun run() {
                    owner = "new"
                }
            }
        change.run()
    }

    fun changeThroughReference() {
        val property = this::owner
        property.set("new")
    }

    inner class Clerk {
        fun change() {
            owner = "new"
        }
    }

    class Auditor {
        fun change(account: Account) {
            account.owner = "new"
        }
    }

    companion object {
        fun change(account: Account) {
            account.owner = "new"
        }

        @JvmStatic
        fun changeStatically(account: Account) {
            account.owner = "new"
        }

        fun changePrivately(account: Account) {
            account.remark = "new"
        }
    }
}

fun Account.changeInExtension() {
    owner = "new"
}

var Account.title: String
    get() = owner
    set(value) {
        owner = value
    }
