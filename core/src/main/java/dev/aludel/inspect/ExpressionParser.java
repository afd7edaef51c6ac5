package dev.aludel.inspect;

import dev.aludel.dialect.SqlToken;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression as a database writes it, by operator precedence (Pratt 1973). Casts and collations are passed over,
 * since databases add their own; names are compared without schema, table and case. Serves one expression.
 */
final class ExpressionParser {

  private static final Map<String, String> FUNCTIONS = Map.of(
      "lcase",
      "lower",
      "ucase",
      "upper",
      "octet_length",
      "length",
      "char_length",
      "length",
      "character_length",
      "length",
      "substr",
      "substring",
      "now",
      "current_timestamp",
      "casewhen",
      "if");
  private static final Set<String> TYPE_WORDS =
      Set.of("varying", "precision", "without", "with", "time", "zone", "large", "object");
  private static final Set<String> LITERAL_TYPES = Set.of("date", "time", "timestamp");
  private static final Set<String> NUMBER_TYPES = Set.of(
      "smallint",
      "integer",
      "int",
      "bigint",
      "numeric",
      "decimal",
      "real",
      "double",
      "float",
      "decfloat");

  private final List<SqlToken> tokens;
  private int next;

  private ExpressionParser(List<SqlToken> tokens) {
    this.tokens = tokens;
  }

  /** Null if the expression has something that is not understood. */
  static @Nullable Term parse(List<SqlToken> tokens) {
    ExpressionParser parser = new ExpressionParser(tokens);
    try {
      Term term = parser.or();
      return parser.next == tokens.size() ? term : null;
    } catch (NotUnderstood e) {
      return null;
    }
  }

  private Term or() {
    List<Term> terms = new ArrayList<>(List.of(and()));
    while (take("OR")) {
      terms.add(and());
    }
    return Term.joined("or", terms);
  }

  private Term and() {
    List<Term> terms = new ArrayList<>(List.of(not()));
    while (take("AND")) {
      terms.add(not());
    }
    return Term.joined("and", terms);
  }

  private Term not() {
    return take("NOT") ? not().negated() : comparison();
  }

  private Term comparison() {
    Term left = other();
    while (true) {
      if (take("IS")) {
        left = is(left);
      } else if (at("NOT") && (at(1, "IN") || at(1, "LIKE") || at(1, "BETWEEN"))) {
        next++;
        left = tested(left).negated();
      } else if (at("IN") || at("LIKE") || at("BETWEEN") || at("~~")) {
        left = tested(left);
      } else if (take("!~~")) {
        left = Term.of("not like", left, other());
      } else {
        String operator = takeOne("=", "<>", "!=", "<=", ">=", "<", ">", "<=>");
        if (operator == null) {
          return left;
        }
        left = compared(operator.equals("!=") ? "<>" : operator, left);
      }
    }
  }

  private Term compared(String operator, Term left) {
    if (take("ANY")) {
      return Term.joined("or", equalities(left, elements()));
    }
    if (take("ALL")) {
      return Term.joined("or", equalities(left, elements())).negated();
    }
    return Term.compared(operator, left, other());
  }

  private Term is(Term left) {
    boolean not = take("NOT");
    if (take("NULL")) {
      return Term.of(not ? "is not null" : "is null", left);
    }
    if (take("DISTINCT")) {
      require("FROM");
      return Term.of(not ? "is not distinct" : "is distinct", left, other());
    }
    String truth = takeOne("TRUE", "FALSE", "UNKNOWN");
    if (truth == null) {
      throw new NotUnderstood();
    }
    return Term.of((not ? "is not " : "is ") + truth.toLowerCase(Locale.ROOT), left);
  }

  private Term tested(Term left) {
    if (take("IN")) {
      return Term.joined("or", equalities(left, list("(", ")")));
    }
    if (take("BETWEEN")) {
      Term low = other();
      require("AND");
      return Term.joined(
          "and", List.of(Term.compared(">=", left, low), Term.compared("<=", left, other())));
    }
    next++;
    Term pattern = other();
    return take("ESCAPE")
        ? Term.of("like", left, pattern, other())
        : Term.of("like", left, pattern);
  }

  private static List<Term> equalities(Term left, List<Term> values) {
    return values.stream().map(value -> Term.compared("=", left, value)).toList();
  }

  /** What is compared with by ANY: an array in parentheses. */
  private List<Term> elements() {
    require("(");
    Term array = or();
    require(")");
    if (!array.head().equals("array")) {
      throw new NotUnderstood();
    }
    return array.operands();
  }

  private Term other() {
    Term left = sum();
    while (take("||")) {
      left = Term.of("||", left, sum());
    }
    return left;
  }

  private Term sum() {
    Term left = product();
    for (String operator = takeOne("+", "-"); operator != null; operator = takeOne("+", "-")) {
      left = Term.of(operator, left, product());
    }
    return left;
  }

  private Term product() {
    Term left = unary();
    while (true) {
      String operator = takeOne("*", "/", "%", "MOD", "DIV");
      if (operator == null) {
        return left;
      }
      left = Term.of(operator.equalsIgnoreCase("MOD") ? "%" : operator, left, unary());
    }
  }

  private Term unary() {
    if (take("-")) {
      Term operand = unary();
      return operand.head().matches("\\d.*")
          ? Term.leaf("-" + operand.head())
          : Term.of("negative", operand);
    }
    return take("+") ? unary() : cast(primary());
  }

  /** What stands behind a value and does not change what it is compared as. */
  private Term cast(Term value) {
    Term term = value;
    while (true) {
      if (take("::")) {
        term = as(term, type());
      } else if (take("COLLATE")) {
        next++;
      } else {
        return term;
      }
    }
  }

  private String type() {
    String first = token().text().toLowerCase(Locale.ROOT);
    next++;
    while (next < tokens.size() && TYPE_WORDS.contains(token().text().toLowerCase(Locale.ROOT))) {
      next++;
    }
    if (at("(")) {
      list("(", ")");
    }
    while (take("[")) {
      require("]");
    }
    return first;
  }

  private static Term as(Term value, String type) {
    String text = value.head();
    boolean quotedNumber = NUMBER_TYPES.contains(type)
        && text.matches("'-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?'")
        && value.isLiteral();
    return quotedNumber ? number(text.substring(1, text.length() - 1)) : value;
  }

  private static Term number(String text) {
    try {
      return Term.leaf(new BigDecimal(text).stripTrailingZeros().toPlainString());
    } catch (NumberFormatException e) {
      return Term.leaf(text);
    }
  }

  private Term primary() {
    SqlToken token = token();
    if (at("(")) {
      List<Term> terms = list("(", ")");
      return terms.size() == 1 ? terms.get(0) : new Term("row", terms);
    }
    next++;
    return switch (token.kind()) {
      case NUMBER -> number(token.text());
      case STRING -> Term.text(token.text());
      case QUOTED_NAME -> name(token);
      case WORD -> word(token);
      case SYMBOL -> {
        if (token.is("*")) {
          yield Term.leaf("*");
        }
        throw new NotUnderstood();
      }
    };
  }

  private Term word(SqlToken token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    if (token.is("CASE")) {
      return cases();
    }
    if (token.is("CAST")) {
      return castCall();
    }
    if (token.is("ARRAY") && at("[")) {
      return new Term("array", list("[", "]"));
    }
    boolean introduced = LITERAL_TYPES.contains(word) || word.startsWith("_");
    if (introduced && next < tokens.size() && token().kind() == SqlToken.Kind.STRING) {
      Term literal = primary();
      return LITERAL_TYPES.contains(word) ? Term.text(withoutZeros(literal.text())) : literal;
    }
    return switch (word) {
      case "true" -> Term.leaf("1");
      case "false" -> Term.leaf("0");
      default -> name(token);
    };
  }

  /** Some databases write as many parts of a second as they have. */
  private static String withoutZeros(String moment) {
    return moment.replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", "");
  }

  private Term name(SqlToken first) {
    SqlToken last = first;
    while (at(".")) {
      next++;
      last = token();
      next++;
    }
    String name = last.text().toLowerCase(Locale.ROOT);
    if (!at("(")) {
      return Term.leaf(name);
    }
    if (name.equals("char")) {
      return characters();
    }
    List<Term> arguments = list("(", ")");
    String function = FUNCTIONS.getOrDefault(name, name);
    if (function.equals("concat") && arguments.stream().allMatch(Term::isText)) {
      return Term.text(arguments.stream().map(Term::text).collect(Collectors.joining()));
    }
    if (function.equals("current_timestamp")) {
      return Term.leaf(function); // with its precision or without
    }
    if (function.equals("mod") && arguments.size() == 2) {
      return new Term("%", arguments);
    }
    if (function.equals("coalesce") && arguments.size() == 2) {
      return Term.of(
          "if", Term.of("is null", arguments.get(0)), arguments.get(1), arguments.get(0));
    }
    return new Term(function, arguments.isEmpty() ? List.of(Term.leaf("")) : arguments);
  }

  /** {@code char(92 using utf8mb4)}: characters by the bytes that they are in UTF-8. */
  private Term characters() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    require("(");
    do {
      byte[] number = new BigInteger(number().head()).toByteArray();
      int sign = number[0] == 0 ? 1 : 0;
      bytes.write(number, sign, number.length - sign);
    } while (take(","));
    require("USING");
    next++;
    require(")");
    return Term.text(bytes.toString(StandardCharsets.UTF_8));
  }

  private Term number() {
    SqlToken token = token();
    if (token.kind() != SqlToken.Kind.NUMBER || !token.text().matches("\\d+")) {
      throw new NotUnderstood();
    }
    next++;
    return Term.leaf(token.text());
  }

  private Term castCall() {
    require("(");
    Term value = or();
    require("AS");
    String type = type();
    while (!at(")")) {
      next++; // a character set
      token();
    }
    next++;
    return as(value, type);
  }

  private Term cases() {
    List<Term> terms = new ArrayList<>();
    List<String> words = new ArrayList<>();
    while (!take("END")) {
      String word = takeOne("WHEN", "THEN", "ELSE");
      words.add(word == null ? "" : word);
      terms.add(or());
    }
    boolean simple = words.equals(List.of("WHEN", "THEN", "ELSE"));
    return new Term(simple ? "if" : "case " + String.join(" ", words), terms);
  }

  private List<Term> list(String open, String close) {
    require(open);
    List<Term> terms = new ArrayList<>();
    while (!take(close)) {
      terms.add(or());
      if (!at(close)) {
        require(",");
      }
    }
    return terms;
  }

  private SqlToken token() {
    if (next >= tokens.size()) {
      throw new NotUnderstood();
    }
    return tokens.get(next);
  }

  private boolean at(String word) {
    return at(0, word);
  }

  private boolean at(int ahead, String word) {
    return next + ahead < tokens.size() && tokens.get(next + ahead).is(word);
  }

  private boolean take(String word) {
    boolean there = at(word);
    next += there ? 1 : 0;
    return there;
  }

  private @Nullable String takeOne(String... words) {
    for (String word : words) {
      if (take(word)) {
        return word;
      }
    }
    return null;
  }

  private void require(String word) {
    if (!take(word)) {
      throw new NotUnderstood();
    }
  }

  /** The expression has syntax of one database that is not known here. */
  private static final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotUnderstood() {
      super(null, null, false, false);
    }
  }
}
