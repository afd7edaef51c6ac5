package dev.aludel.mapping.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field of each type that a column can have without being told. */
@Mapped
public class AllTypes {

  @Id
  public long id;

  @Column
  public short primitiveShort;

  @Column
  public int primitiveInt;

  @Column
  public boolean primitiveBoolean;

  @Column
  public float primitiveFloat;

  @Column
  public double primitiveDouble;

  @Column
  public byte primitiveByte;

  @Column
  public char primitiveChar = 'a';

  @Column
  public @Nullable Short boxedShort;

  @Column
  public @Nullable Integer boxedInt;

  @Column
  public @Nullable Long boxedLong;

  @Column
  public @Nullable Boolean boxedBoolean;

  @Column
  public @Nullable Float boxedFloat;

  @Column
  public @Nullable Double boxedDouble;

  @Column
  public @Nullable Byte boxedByte;

  @Column
  public @Nullable Character boxedChar;

  @Column
  public @Nullable String string;

  @Column(precision = 12, scale = 3)
  public @Nullable BigDecimal decimal;

  @Column
  public @Nullable BigInteger bigInteger;

  @Column
  public @Nullable LocalDate localDate;

  @Column
  public @Nullable LocalTime localTime;

  @Column
  public @Nullable LocalDateTime localDateTime;

  @Column
  public @Nullable OffsetDateTime offsetDateTime;

  @Column
  public @Nullable Instant instant;

  @Column(length = 16)
  public byte @Nullable [] bytes;

  @Column
  public @Nullable UUID uuid;

  @Column
  public @Nullable Mood mood;
}
