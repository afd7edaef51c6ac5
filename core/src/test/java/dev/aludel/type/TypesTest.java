package dev.aludel.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TypesTest {

  private static final SqlType<LocalDate> EPOCH_DAY =
      Types.BIGINT.map(LocalDate.class, LocalDate::ofEpochDay, LocalDate::toEpochDay);

  @Test
  void knowsTheTypeOfBoxesAndPrimitives() {
    assertThat(Types.of(Integer.class)).contains(Types.INTEGER);
    assertThat(Types.of(int.class)).contains(Types.INTEGER);
    assertThat(Types.of(String.class)).contains(Types.VARCHAR);
    assertThat(Types.of(Instant.class)).contains(Types.INSTANT);
    assertThat(Types.of(byte[].class)).contains(Types.BINARY);
    assertThat(Types.of(Thread.class)).isEmpty();
  }

  @Test
  void knowsEnumsAndTheirConstantsWithABody() {
    assertThat(Types.of(TimeUnit.class)).contains(Types.enumeration(TimeUnit.class));
    assertThat(Types.enumeration(TimeUnit.class).storage()).hasToString("VARCHAR(12)");
    assertThat(Types.of(Shape.ROUND.getClass()).map(SqlType::storage)).contains(Types.VARCHAR(6));
  }

  @Test
  void comparesValuesAsTheDatabaseDoes() {
    OffsetDateTime noon = OffsetDateTime.parse("2024-01-01T12:00:00Z");

    assertThat(Types.NUMERIC.sameValue(new BigDecimal("1.0"), new BigDecimal("1.00")))
        .isTrue();
    assertThat(Types.NUMERIC.sameValue(new BigDecimal("1.0"), null)).isFalse();
    assertThat(Types.NUMERIC.sameValue(null, null)).isTrue();
    assertThat(Types.BINARY.sameValue(new byte[] {1}, new byte[] {1})).isTrue();
    assertThat(
            Types.TIMESTAMP_TZ.sameValue(noon, OffsetDateTime.parse("2024-01-01T13:00:00+01:00")))
        .isTrue();
    assertThat(EPOCH_DAY.sameValue(LocalDate.EPOCH, LocalDate.ofEpochDay(0))).isTrue();
    assertThat(EPOCH_DAY.sameValue(LocalDate.EPOCH, LocalDate.ofEpochDay(1))).isFalse();
  }

  @Test
  void storesAMappedTypeAsItsInnerOne() {
    assertThat(EPOCH_DAY.javaType()).isEqualTo(LocalDate.class);
    assertThat(EPOCH_DAY.storage()).isEqualTo(Types.BIGINT);
  }

  @Test
  void letsADialectExchangeTheTypeBeneath() {
    TypeAdapter textForNumbers = new TypeAdapter() {
      @Override
      @SuppressWarnings("unchecked") // asked by kind
      public <T> SqlType<T> adapt(StandardType<T> type) {
        return type.kind() == Kind.BIGINT
            ? (SqlType<T>) Types.VARCHAR.map(Long.class, Long::valueOf, String::valueOf)
            : type;
      }
    };

    assertThat(EPOCH_DAY.adapted(textForNumbers).storage()).isEqualTo(Types.VARCHAR);
    assertThat(Types.INTEGER.adapted(textForNumbers)).isSameAs(Types.INTEGER);
    assertThat(Types.enumeration(TimeUnit.class).adapted(textForNumbers))
        .isEqualTo(Types.enumeration(TimeUnit.class));
  }

  @Test
  void showsItselfReadably() {
    assertThat(Types.VARCHAR(50)).hasToString("VARCHAR(50)");
    assertThat(Types.NUMERIC(10, 2)).hasToString("NUMERIC(10, 2)");
    assertThat(Types.INTEGER).hasToString("INTEGER");
  }

  @Test
  void refusesAJavaClassThatIsNotTheKinds() {
    assertThatThrownBy(() -> new StandardType<>(Kind.INTEGER, String.class, 0, 0, 0, false))
        .hasMessage("INTEGER holds class java.lang.Integer, not class java.lang.String");
  }

  private enum Shape {
    SQUARE,
    ROUND {
      @Override
      public String toString() {
        return "round";
      }
    }
  }

  enum Size {
    SMALL("s"),
    LARGE("l");

    private final String code;

    Size(String code) {
      this.code = code;
    }
  }

  @Test
  void keepsDocumentsOfPrimitives() {
    assertThat(Types.json(int.class).javaType()).isEqualTo(Integer.class);
  }

  @Test
  void keepsConstantsAsValuesOfTheirOwn() {
    SqlType<Size> sizes = Types.enumeration(Size.class, Types.VARCHAR(1), size -> size.code);

    assertThat(sizes.stored(Size.LARGE)).isEqualTo("l");
    assertThat(sizes.storage()).isEqualTo(Types.VARCHAR(1));
    assertThat(Types.enumerationByOrdinal(Size.class).stored(Size.LARGE)).isEqualTo((short) 1);
    assertThatThrownBy(() -> Types.enumeration(Size.class, Types.VARCHAR(1), size -> "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SMALL and LARGE are both stored as x");
    assertThatThrownBy(() -> Types.enumeration(
            Size.class,
            Types.NUMERIC(3, 1),
            size -> new BigDecimal(size == Size.SMALL ? "1" : "1.0")))
        .hasMessageContaining("SMALL and LARGE are both stored as 1.0");
  }
}
