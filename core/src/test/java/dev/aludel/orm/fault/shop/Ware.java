package dev.aludel.orm.fault.shop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a key of the program's own type, a version, defaults, and relationships of each kind. */
public class Ware implements Comparable<Ware> {

  private Code code;
  private Money price;
  private @Nullable String note;
  private @Nullable String stamp;
  private @Nullable String touched;
  private @Nullable String edition;
  private List<Part> parts = new ArrayList<>();
  private Set<Label> labels = new LinkedHashSet<>();

  public Ware(Code code, Money price) {
    UserCode.CONSTRUCTOR.called();
    this.code = code;
    this.price = price;
  }

  public Code getCode() {
    return code;
  }

  public void setCode(Code code) {
    UserCode.SETTER.called();
    this.code = code;
  }

  public Money getPrice() {
    return price;
  }

  public void setPrice(Money price) {
    UserCode.SETTER.called();
    this.price = price;
  }

  public @Nullable String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    UserCode.SETTER.called();
    this.note = note;
  }

  public @Nullable String getStamp() {
    return stamp;
  }

  public @Nullable String getTouched() {
    return touched;
  }

  public @Nullable String getEdition() {
    return edition;
  }

  public List<Part> getParts() {
    return parts;
  }

  public Set<Label> getLabels() {
    return labels;
  }

  @Override
  public int compareTo(Ware other) {
    UserCode.COMPARE_TO.called();
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    UserCode.EQUALS.called();
    return other instanceof Ware ware && ware.code.equals(code);
  }

  @Override
  public int hashCode() {
    UserCode.HASH_CODE.called();
    return code.hashCode();
  }

  @Override
  public String toString() {
    UserCode.TO_STRING.called();
    return "Ware " + code;
  }
}
