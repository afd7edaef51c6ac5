package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Source;
import dev.aludel.sql.Query;
import dev.aludel.sql.Row;
import dev.aludel.sql.Select;
import dev.aludel.sql.SortKey;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes random queries: many expressions as columns of one SELECT. */
public final class Questions {

  private static final int COLUMNS = 40;
  private static final int DEPTH = 4;

  private final Choices choices;
  private final Names names = new Names();

  private Questions(Choices choices) {
    this.choices = choices;
  }

  public static Question make(Choices choices) {
    return new Questions(choices).question();
  }

  /** A condition on the rows of a table, as a question that selects their keys. */
  public static ConditionQuestion condition(Choices choices) {
    Questions questions = new Questions(choices);
    Relation table = Relation.table(questions.names);
    Scope scope = Scope.of(table).withoutWindows();
    Term<Boolean> condition = questions.grammar(scope).condition(DEPTH);
    return new ConditionQuestion(table, condition);
  }

  /** A question whose outputs have names and may stand in FROM or in WITH. */
  public static Query<Row> named(Choices choices) {
    Questions questions = new Questions(choices);
    Question question = questions.keyed(Relation.table(questions.names));
    return question.ask(question.outputs().stream()
        .<Term<?>>map(output -> as(output, questions.names.next("o")))
        .toList());
  }

  private Question question() {
    return switch (choices.below(8)) {
      case 0, 1, 2, 3 -> plain(relation());
      case 4, 5 -> new Groups(choices, names).question(relation(), COLUMNS / 2);
      case 6 -> new Groups(choices, names).single(relation(), COLUMNS / 2);
      default -> compound();
    };
  }

  private Relation relation() {
    return switch (choices.below(6)) {
      case 0, 1, 2 -> Relation.table(names);
      case 3 -> new Joins(choices, names).join();
      case 4 -> derived(keyed(Relation.table(names)), choices.below(2) == 1);
      default -> derived(compound(), choices.below(2) == 1);
    };
  }

  private Grammar grammar(Scope scope) {
    return new Grammar(choices, names, scope);
  }

  /** Few expressions, and the key of the rows before them. */
  private Question keyed(Relation table) {
    Question question = plain(table, 7);
    List<Term<?>> outputs = new ArrayList<>();
    outputs.add(table.keys().get(0).term());
    outputs.addAll(question.outputs());
    return new Question(outputs, true, question.query(), question.rows());
  }

  private Question plain(Relation relation) {
    return plain(relation, COLUMNS);
  }

  /** Expressions over the rows of something, perhaps not all of them. */
  private Question plain(Relation relation, int columns) {
    Scope scope = Scope.of(relation);
    boolean filtered = choices.below(3) > 0;
    Term<Boolean> where = filtered ? grammar(scope.withoutWindows()).condition(DEPTH - 1) : null;
    int limit = choices.below(3) == 0 ? 1 + choices.below(30) : 0;
    int offset = limit > 0 && choices.below(2) == 1 ? 1 + choices.below(8) : 0;
    List<SortTerm> order = new ArrayList<>();
    if (choices.below(3) == 0) {
      order.add(SortTerm.any(choices, choices.of(relation.columns())));
    }
    order.addAll(relation.keys());
    List<Term<?>> outputs = outputs(grammar(scope), columns);
    return new Question(
        outputs,
        true,
        some -> {
          Select<Row> select = select(some).from(relation.from());
          select = where == null ? select : select.where(where.sql());
          select = select.orderBy(order.stream().map(SortTerm::sql).toArray(SortKey[]::new));
          select = limit > 0 ? select.limit(limit) : select;
          return offset > 0 ? select.offset(offset) : select;
        },
        env -> {
          List<Env> some = limit == 0
              ? filtered(relation, where, env)
              : env.early(any -> filtered(relation, where, any));
          List<Env> windowed =
              among(some).stream().sorted(SortTerm.comparator(order)).toList();
          return limit == 0 || env.isUnlimited()
              ? windowed
              : windowed.stream().skip(offset).limit(limit).toList();
        });
  }

  private static List<Env> filtered(Relation relation, @Nullable Term<Boolean> where, Env env) {
    List<Env> all = relation.rows().apply(env);
    return where == null ? all : all.stream().filter(row -> row.passes(where)).toList();
  }

  private static List<Env> among(List<Env> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> rows.get(i).among(rows, i))
        .toList();
  }

  static Select<Row> select(List<Term<?>> outputs) {
    return Sql.select(outputs.stream().map(Term::sql).toList());
  }

  /** At most that many. Whether there is one more is a choice, so that a shorter record has fewer. */
  static List<Term<?>> outputs(Grammar grammar, int most) {
    List<Term<?>> outputs = new ArrayList<>();
    outputs.add(Spoilt.perhaps(grammar.any(DEPTH)));
    while (outputs.size() < most && grammar.choices.below(200) > 0) {
      outputs.add(Spoilt.perhaps(grammar.any(DEPTH)));
    }
    return outputs;
  }

  /** Two or three tables' worth of rows as one set. */
  private Question compound() {
    List<Kind<?>> kinds = new ArrayList<>();
    int width = 1 + choices.below(4);
    for (int i = 0; i < width; i++) {
      kinds.add(choices.of(Kind.ALL));
    }
    SetOperation operation = choices.of(List.of(SetOperation.values()));
    Question left = side(kinds);
    Question right = side(kinds);
    List<String> labels = kinds.stream().map(kind -> names.next("c")).toList();
    Source source = new Source();
    List<Term<?>> outputs = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      outputs.add(labelled(left.outputs().get(i), labels.get(i), source, i));
    }
    List<SortTerm> order = outputs.stream().map(SortTerm::ascending).toList();
    return new Question(
        outputs,
        false,
        all -> operation
            .write(select(all, left), right.ask())
            .orderBy(order.stream().map(SortTerm::sql).toArray(SortKey[]::new)),
        env -> {
          SetOperation certain = env.isSuspicious() ? SetOperation.UNION_ALL : operation;
          List<List<@Nullable Object>> rows = certain.apply(rows(left, env), rows(right, env));
          return Relation.bound(env, source, rows).stream()
              .sorted(SortTerm.comparator(order))
              .toList();
        });
  }

  private static Query<Row> select(List<Term<?>> labelled, Question left) {
    return left.ask(labelled);
  }

  private static List<List<@Nullable Object>> rows(Question question, Env env) {
    return question.rows().apply(env).stream()
        .map(row -> row.row(question.outputs()))
        .toList();
  }

  private <T> Term<T> labelled(Term<T> output, String label, Source source, int position) {
    return new Term<>(output.kind(), output.sql().as(label), env -> env.value(source, position));
  }

  private Question side(List<Kind<?>> kinds) {
    Relation table = Relation.table(names);
    Scope scope = Scope.of(table);
    Term<Boolean> where = grammar(scope.withoutWindows()).condition(2);
    int limit = choices.below(4) == 0 ? 1 + choices.below(10) : 0;
    Grammar grammar = grammar(scope.plain());
    List<Term<?>> outputs = new ArrayList<>();
    kinds.forEach(kind -> outputs.add(grammar.term(kind, 1)));
    return new Question(
        outputs,
        true,
        some -> {
          Select<Row> select = select(some).from(table.from()).where(where.sql());
          return limit == 0 ? select : select.orderBy(table.keys().get(0).sql()).limit(limit);
        },
        env -> {
          List<Env> rows = limit == 0
              ? filtered(table, where, env)
              : env.early(any -> filtered(table, where, any));
          return limit == 0 || env.isUnlimited()
              ? rows
              : rows.stream().limit(limit).toList();
        });
  }

  /** A question in FROM, or in WITH. Its rows are told apart by all their values. */
  private Relation derived(Question question, boolean cte) {
    List<Term<?>> labelled = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (Term<?> output : question.outputs()) {
      boolean has = output.sql() instanceof dev.aludel.sql.Label<?>;
      String label = has ? ((dev.aludel.sql.Label<?>) output.sql()).name() : names.next("o");
      labels.add(label);
      labelled.add(has ? output : as(output, label));
    }
    Query<Row> query = question.ask(labelled);
    String name = names.next("q");
    var from = cte ? query.cte(name) : query.subquery(name);
    Source source = new Source();
    List<Term<?>> columns = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      columns.add(Relation.column(from, labels.get(i), labelled.get(i).kind(), source, i));
    }
    Function<Env, List<Env>> rows =
        env -> env.early(any -> Relation.bound(any, source, rows(question, any)));
    return new Relation(
        from,
        columns,
        columns.stream().map(SortTerm::ascending).toList(),
        question.divisible(),
        rows);
  }

  private static <T> Term<T> as(Term<T> term, String label) {
    return term.as(term.sql().as(label));
  }
}
