package dev.aludel.mapping.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of many kinds of attributes; its columns have what {@link Column} can say. */
@Mapped
public class Person extends Stamped {

  @Id
  private int id;

  @Column(length = 50, notNull = true, unique = true)
  String name;

  @Column
  private @Nullable String emailAddress;

  @Column
  private boolean active;

  @Column
  private long visits;

  @Column
  private @Nullable Mood mood;

  @Column(precision = 10, scale = 2, serverDefault = "0")
  private java.math.@Nullable BigDecimal balance;

  @Column(references = "person.id")
  private @Nullable Integer bossId;

  @Relationship(backPopulates = "staff")
  private @Nullable Person boss;

  @Relationship(backPopulates = "boss")
  private List<Person> staff = new ArrayList<>();

  public Person(String name) {
    this.name = name;
  }

  public int getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public @Nullable String getEmailAddress() {
    return emailAddress;
  }

  public boolean isActive() {
    return active;
  }

  public long getVisits() {
    return visits;
  }

  public @Nullable Mood getMood() {
    return mood;
  }

  public java.math.@Nullable BigDecimal getBalance() {
    return balance;
  }

  public @Nullable Integer getBossId() {
    return bossId;
  }

  public @Nullable Person getBoss() {
    return boss;
  }

  public List<Person> getStaff() {
    return staff;
  }
}
