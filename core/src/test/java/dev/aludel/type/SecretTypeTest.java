package dev.aludel.type;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.JSON;
import static dev.aludel.type.Types.NUMERIC;
import static dev.aludel.type.Types.TEXT;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.Dialects;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Arrays;
import dev.aludel.sql.CacheKey;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTypeTest {

  private static final Table OPEN = table(VARCHAR(20));
  private static final Table SECRET = table(VARCHAR(20).secret());

  @Test
  void keepsAllElse() {
    SqlType<String> secret = VARCHAR(20).secret();

    assertThat(secret.storage()).isEqualTo(VARCHAR(20));
    assertThat(secret.javaType()).isEqualTo(String.class);
    assertThat(secret).isEqualTo(VARCHAR(20).secret()).isNotEqualTo(VARCHAR(20));
    assertThat(secret.secret()).isSameAs(secret);
    assertThat(secret).hasToString("VARCHAR(20) SECRET");
    assertThat(NUMERIC.secret().sameValue(new BigDecimal("1.0"), new BigDecimal("1.00")))
        .isTrue();
  }

  @Test
  void staysSecretInWhatIsMadeOfIt() {
    assertThat(
            TEXT.secret().map(Integer.class, Integer::valueOf, String::valueOf).isSecret())
        .isTrue();
    assertThat(TEXT.map(Integer.class, Integer::valueOf, String::valueOf).isSecret())
        .isFalse();
    assertThat(TEXT.secret().variant("postgresql", JSON).on("postgresql").isSecret())
        .isTrue();
    assertThat(TEXT.variant("postgresql", JSON.secret()).on("postgresql").isSecret())
        .isTrue();
    assertThat(TEXT.secret().rounded().isSecret()).isTrue();
    assertThat(Types.array(TEXT.secret()).isSecret()).isTrue();
    assertThat(((ArrayType<String>) Types.array(TEXT).secret()).element().isSecret())
        .isTrue();
    assertThat(Types.json(Object.class).secret().isSecret()).isTrue();
  }

  @Test
  void isSentAsTheOtherIs() {
    for (String url :
        List.of("jdbc:h2:mem:x", "jdbc:postgresql:x", "jdbc:mariadb:x", "jdbc:sqlite:x")) {
      var dialect = Dialects.forUrl(url);
      var open = OPEN.column("c", String.class);
      var secret = SECRET.column("c", String.class);

      assertThat(dialect
              .compile(select(secret).where(secret.eq("a").or(secret.like("b"))))
              .sql())
          .isEqualTo(dialect
              .compile(select(open).where(open.eq("a").or(open.like("b"))))
              .sql());
      assertThat(dialect.ddl(new dev.aludel.schema.CreateTable(SECRET)))
          .isEqualTo(dialect.ddl(new dev.aludel.schema.CreateTable(OPEN)));
    }
  }

  @Test
  void hasCacheKeysLikeTheOther() {
    var secret = SECRET.column("c", String.class);

    assertThat(CacheKey.of(select(secret).where(secret.eq("a"))))
        .isEqualTo(CacheKey.of(select(secret).where(secret.eq("b"))));
  }

  @Test
  void takesItsElementsWithIt() {
    var lists = new MetaData()
        .table("lists", column("c", Types.array(INTEGER).secret()))
        .column("c", List.class);
    @SuppressWarnings("unchecked")
    var typed = (dev.aludel.schema.Column<List<Integer>>) (Object) lists;

    assertThat(Arrays.elementAt(typed, 1).type().isSecret()).isTrue();
  }

  private static Table table(SqlType<String> type) {
    return new MetaData().table("t", column("c", type));
  }
}
