package dev.aludel.type;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** The standard types, to be imported statically, and the type that each Java class has by default. */
public final class Types {

  public static final StandardType<Short> SMALLINT = plain(Kind.SMALLINT, Short.class);
  public static final StandardType<Integer> INTEGER = plain(Kind.INTEGER, Integer.class);
  public static final StandardType<Long> BIGINT = plain(Kind.BIGINT, Long.class);
  public static final StandardType<Boolean> BOOLEAN = plain(Kind.BOOLEAN, Boolean.class);
  public static final StandardType<Float> REAL = plain(Kind.REAL, Float.class);
  public static final StandardType<Double> DOUBLE = plain(Kind.DOUBLE, Double.class);
  /** Decimals of any size where the database has them; {@link #NUMERIC(int, int)} is the portable one. */
  public static final StandardType<BigDecimal> NUMERIC = plain(Kind.NUMERIC, BigDecimal.class);

  public static final StandardType<String> VARCHAR = plain(Kind.VARCHAR, String.class);
  public static final StandardType<String> TEXT = plain(Kind.TEXT, String.class);
  public static final StandardType<LocalDate> DATE = plain(Kind.DATE, LocalDate.class);
  public static final StandardType<LocalTime> TIME = plain(Kind.TIME, LocalTime.class);
  public static final StandardType<LocalDateTime> TIMESTAMP =
      plain(Kind.TIMESTAMP, LocalDateTime.class);
  public static final StandardType<OffsetDateTime> TIMESTAMP_TZ =
      plain(Kind.TIMESTAMP_TZ, OffsetDateTime.class);
  public static final SqlType<Instant> INSTANT = TIMESTAMP_TZ.map(
      Instant.class, OffsetDateTime::toInstant, moment -> moment.atOffset(ZoneOffset.UTC));
  public static final StandardType<byte[]> BINARY = plain(Kind.BINARY, byte[].class);
  public static final StandardType<java.util.UUID> UUID = plain(Kind.UUID, java.util.UUID.class);
  /** A length of time, to the microsecond; where there is no such type, its microseconds in a BIGINT. */
  public static final StandardType<Duration> INTERVAL = plain(Kind.INTERVAL, Duration.class);
  /** A JSON document by its text, which some databases write in their own way; null is SQL NULL, "null" JSON's. */
  public static final StandardType<String> JSON = plain(Kind.JSON, String.class);
  /** What the driver makes of a value whose type nobody stated. */
  public static final StandardType<Object> OTHER = plain(Kind.OTHER, Object.class);

  /** For dialects without a type for lengths of time. */
  public static final SqlType<Duration> MICROSECONDS =
      BIGINT.map(Duration.class, micros -> Duration.of(micros, ChronoUnit.MICROS), Types::micros);

  private static final SqlType<Byte> BYTE =
      SMALLINT.map(Byte.class, Short::byteValue, Byte::shortValue);
  private static final SqlType<Character> CHARACTER =
      VARCHAR(1).map(Character.class, text -> text.charAt(0), String::valueOf);
  private static final SqlType<BigInteger> BIG_INTEGER =
      NUMERIC(38, 0).map(BigInteger.class, BigDecimal::toBigIntegerExact, BigDecimal::new);

  private Types() {}

  /** At most that many characters. */
  public static StandardType<String> VARCHAR(int length) {
    return new StandardType<>(Kind.VARCHAR, String.class, length, 0, 0, false);
  }

  /** At most that many bytes. */
  public static StandardType<byte[]> BINARY(int length) {
    return new StandardType<>(Kind.BINARY, byte[].class, length, 0, 0, false);
  }

  /** Decimals of {@code precision} digits, {@code scale} of them behind the point. */
  public static StandardType<BigDecimal> NUMERIC(int precision, int scale) {
    return new StandardType<>(Kind.NUMERIC, BigDecimal.class, 0, precision, scale, false);
  }

  /** The constants of an enum, stored by name in a VARCHAR as long as the longest of them. */
  public static <E extends Enum<E>> SqlType<E> enumeration(Class<E> type) {
    return EnumType.of(type);
  }

  /**
   * The constants of an enum, stored as other values of their own, say a code; two constants with equal ones are an {@code
   * IllegalArgumentException}. A value that no constant has is a {@code ValueException} when it is read.
   */
  public static <E extends Enum<E>, S> SqlType<E> enumeration(
      Class<E> type, SqlType<S> stored, Function<? super E, ? extends S> value) {
    return EnumValues.type(type, stored, value);
  }

  /** The constants of an enum by their position, which must then never change. */
  public static <E extends Enum<E>> SqlType<E> enumerationByOrdinal(Class<E> type) {
    return enumeration(type, SMALLINT, constant -> (short) constant.ordinal());
  }

  /**
   * The constants of an enum by name, as an enum of the database's own that is called as the class is, in snake_case:
   * PostgreSQL, where {@code createAll} creates the type, MariaDB and H2. Elsewhere, in a VARCHAR that takes no other names.
   */
  public static <E extends Enum<E>> SqlType<E> nativeEnumeration(Class<E> type) {
    return nativeEnumeration(type, SnakeCase.of(type.getSimpleName()));
  }

  /**
   * As {@link #nativeEnumeration(Class)}, called otherwise.
   *
   * @param name of the type on PostgreSQL, where several tables may share it
   */
  public static <E extends Enum<E>> SqlType<E> nativeEnumeration(Class<E> type, String name) {
    return new EnumType<>(type, nativeEnumeration(NativeEnum.of(type, name)));
  }

  /** The names of such an enum's constants, without a class for it: what is read from a database. */
  public static StandardType<String> nativeEnumeration(NativeEnum type) {
    return StandardType.enumOf(type);
  }

  /**
   * Lists of such values as arrays of the database's own: PostgreSQL and H2. Arrays of arrays are an {@code
   * IllegalArgumentException}: PostgreSQL has only those with rows of equal length, and of no declared type.
   */
  public static <E> ArrayType<E> array(SqlType<E> element) {
    if (element.storage().kind() == Kind.ARRAY) {
      throw new IllegalArgumentException(
          "An array cannot hold arrays. Keep lists of lists as a document: Types.json(type).");
    }
    return new ArrayType<>(element, null);
  }

  /** Objects as JSON documents, made by Jackson or by a {@link JsonCodec} that is registered as a service. */
  public static <T> SqlType<T> json(Class<T> type) {
    return json(type, JsonCodecs.DEFAULT);
  }

  /** Objects as JSON documents. */
  public static <T> SqlType<T> json(Class<T> type, JsonCodec codec) {
    return json(type, type, codec);
  }

  /**
   * As {@link #json(Class)}, for what has type arguments.
   *
   * @param type such as {@code List<Place>}, as {@link java.lang.reflect.Field#getGenericType} gives it
   */
  public static SqlType<?> json(Type type) {
    return json(type, RawClass.of(type), JsonCodecs.DEFAULT);
  }

  private static <T> SqlType<T> json(Type type, Class<T> raw, JsonCodec codec) {
    Class<T> boxed = RawClass.boxed(raw);
    return JSON.map(boxed, json -> boxed.cast(codec.read(json, type)), codec::write);
  }

  /** The type that values of a class, boxed or primitive, have if nobody says otherwise. */
  @SuppressWarnings("unchecked") // each class is answered by a type whose javaType is its box
  public static <T> Optional<SqlType<T>> of(Class<T> javaType) {
    return Optional.ofNullable((SqlType<T>) DefaultTypes.find(javaType));
  }

  private static Long micros(Duration duration) {
    return Math.addExact(
        Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1_000);
  }

  static SqlType<Byte> byteType() {
    return BYTE;
  }

  static SqlType<Character> characterType() {
    return CHARACTER;
  }

  static SqlType<BigInteger> bigIntegerType() {
    return BIG_INTEGER;
  }

  private static <T> StandardType<T> plain(Kind kind, Class<T> javaType) {
    return new StandardType<>(kind, javaType, 0, 0, 0, false);
  }
}
