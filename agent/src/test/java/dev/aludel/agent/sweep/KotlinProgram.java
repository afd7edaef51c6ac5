package dev.aludel.agent.sweep;

import java.util.List;

/** Generates Kotlin: what its compiler makes of properties is read and written in places that Java does not have. */
final class KotlinProgram {

  private final Choices choices;
  private final String home;

  private KotlinProgram(int number) {
    this.choices = new Choices(number);
    this.home = "generated.k" + number;
  }

  static Program number(int number) {
    KotlinProgram program = new KotlinProgram(number);
    return new Program(program.home + ".Main", List.of(program.source()));
  }

  private String source() {
    return "package " + home + "\n\nimport dev.aludel.mapping.*\n" + """
        import java.util.function.Consumer

        @JvmInline value class Money(val cents: Long) { operator fun plus(o: Money) = Money(cents + o.cents) }

        enum class Mood { GOOD, BAD }

        sealed interface Shape { val size: Int }

        @Mapped
        open class Base(@Column protected var id: Int, @JvmField @Column var open: Boolean = %s) : Shape {
          @Column final override val size: Int get() = field + id
          init { size = id %s 3 }
          constructor(other: Base, plus: Int) : this(other.id + plus, !other.open) { id += other.id++ }
          protected open fun next() = ++id
          fun idOf(other: Base) = other.id.also { other.id -= 1 }
        }

        @Mapped
        data class Item(
            @Column val name: String?,
            @Column var score: %s = %d,
            @Column var money: Money = Money(%dL),
            @Column var mood: Mood? = null,
        ) {
          @Column lateinit var late: String
          @Column var guarded: Long = %d
            private set
          @Column val tags = mutableListOf<String>("t%d")
          @Column private var hidden: IntArray = intArrayOf(%d, 2)
          @JvmField @Column var exposed: String = "e" + score
          val lazyName by lazy { name + score + guarded }
          var computed: Int
            get() = hidden[0] + tags.size
            set(value) { hidden[0] = value; hidden[1] += value }

          init { guarded += tags.size; if (name == null) mood = Mood.%s }

          constructor(other: Item, more: Int = %d) :
              this(other.name ?: "none", other.score.also { other.score++ }) { late = other.exposed + more }

          fun bump(by: Long = %d): Long { guarded += by; %s; return guarded }
          inline fun <R> with(block: (Item) -> R): R { exposed += "."; return block(this) }
          fun listener(): Runnable = object : Runnable {
            var seen = score
            override fun run() { seen += score; score = seen; hidden = hidden + %d }
          }
          fun later(): () -> String = { exposed + hidden.joinToString() + late.length.also { late += "!" } }

          companion object {
            private const val LIMIT = %d
            fun of(name: String) = Item(name).also { it.late = "l"; it.guarded = LIMIT.toLong() }
            @JvmStatic fun total(a: Item, b: Item) = a.score.toLong() + b.guarded + a.hidden.sum()
          }
        }

        @Mapped
        class Sub<T : Any>(@Column var held: T, id: Int) : Base(id, %s) {
          @Column private val id2 = id
          @Column var list: List<Map<String, T>> = listOf(mapOf("k" to held))
          override fun next(): Int { id = id2 + super.next(); return id }
          inner class Inner { fun go() = "${held}${id}${++id}${list}" }
        }

        fun Item.extended(): String { score %s 2; exposed = "x$exposed"; return "$name/$score/${money.cents}" }
        var Item.doubled: Int
          get() = score.toInt() * 2
          set(value) { score = value%s }

        object Main {
          @JvmField var watch: Consumer<Any> = Consumer { }
          private fun <T : Any> watched(made: T): T { watch.accept(made); return made }

          @JvmStatic fun run(): String {
            val t = StringBuilder()
            val a = watched(Item.of("a"))
            val b = watched(Item(a, %d))
            val sub = watched(Sub("held", %d))
            val base = watched(Base(sub, 2))
            val parts = listOf<() -> Any?>(
        %s    )
            for (part in parts) {
              try { t.append(part()) } catch (e: RuntimeException) { t.append(e.javaClass.name) }
              t.append('\\n')
            }
            return t.append(a).append(b).append(a == b).append(sub.Inner().go()).append(base.size).toString()
          }
        }
        """.formatted(holes());
  }

  private Object[] holes() {
    boolean isLong = choices.oneIn(2);
    return new Object[] {
      choices.of("true", "false"),
      choices.of("+", "-", "*", "%"),
      isLong ? "Long" : "Int",
      choices.below(9),
      choices.below(1000),
      choices.below(9),
      choices.below(9),
      choices.below(9),
      choices.of("GOOD", "BAD"),
      choices.below(9),
      choices.below(9),
      choices.of("score++", "score -= 3", "hidden[1]--", "late = late + by", "tags += \"b$by\""),
      choices.below(9),
      choices.below(99),
      choices.of("true", "id > 2"),
      choices.of("+=", "-=", "*="),
      isLong ? ".toLong()" : "",
      choices.below(9),
      choices.below(9),
      parts()
    };
  }

  private String parts() {
    StringBuilder parts = new StringBuilder();
    for (int left = 12; left > 0; left--) {
      String one = choices.of("a", "b");
      String other = choices.of("a", "b");
      parts.append("      { ").append(part(one, other)).append(" },\n");
    }
    return parts.toString();
  }

  private String part(String one, String other) {
    return choices.of(
        one + ".copy(name = " + other + ".late, mood = Mood.GOOD)",
        "watched(" + one + ".copy(score = " + other
            + ".score)).also { it.late = \"copied\" }.later()()",
        "val (n, s, m, o) = " + one + "; \"$n$s${m.cents}$o\"",
        one + ".extended() + " + other + ".doubled",
        "run { " + one + ".doubled += 3; " + other + ".score }",
        one + ".with { if (it.score > 4) return@with \"many\" else it.exposed + " + other
            + ".exposed }",
        one + ".listener().run().let { " + one + ".score }",
        one + ".later()() + " + other + ".bump()",
        one + ".bump(2) + Item.total(" + one + ", " + other + ")",
        one + ".run { computed = 5; computed++; tags += \"more\"; tags.joinToString() + computed }",
        one + ".lazyName + " + other + ".copy(mood = null).hashCode()",
        "run { " + one + ".money += " + other + ".money; " + one + ".money }",
        "when (" + one + ".mood) { Mood.GOOD -> " + other
            + ".mood.toString(); null -> \"no mood\"; else -> 3 }",
        "run { " + one + ".mood = " + other + ".mood ?: Mood.BAD; " + one + " === " + other + " }",
        "base.idOf(sub) + sub.idOf(base)",
        "sub.list.map { it.values.first().length + sub.held.length }.also { sub.held += \"+\" }",
        "(if (base.open) sub else base).let { (it as Shape).size to it.open }",
        "listOf(" + one + ", " + other + ").sortedBy(Item::score).map(Item::exposed)",
        "run { " + one + "::exposed.set(\"ref\"); (" + other + "::score).get() }");
  }
}
