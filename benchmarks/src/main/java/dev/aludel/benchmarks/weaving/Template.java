package dev.aludel.benchmarks.weaving;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What each mapped class of the corpus is a copy of, under a name of its own. */
@Mapped
class Template {

  @Id
  private @Nullable Long id;

  @Column
  private @Nullable String name;

  @Column
  private @Nullable String street;

  @Column
  private int visits;

  @Column
  private double discount;

  @Column
  private boolean active;

  @Column
  private @Nullable BigDecimal credit;

  @Column
  private @Nullable LocalDate since;

  @Nullable
  Long getId() {
    return id;
  }

  @Nullable
  String getName() {
    return name;
  }

  void setName(String newName) {
    name = newName;
  }

  @Nullable
  String getStreet() {
    return street;
  }

  void setStreet(String newStreet) {
    street = newStreet;
  }

  void visit() {
    visits++;
    active = true;
    discount = visits > 100 ? 0.1 : 0;
  }

  boolean isActive() {
    return active && discount >= 0;
  }

  @Nullable
  BigDecimal getCredit() {
    return credit;
  }

  void setCredit(BigDecimal newCredit) {
    credit = newCredit;
  }

  @Nullable
  LocalDate getSince() {
    return since;
  }

  void setSince(LocalDate newSince) {
    since = newSince;
  }
}
