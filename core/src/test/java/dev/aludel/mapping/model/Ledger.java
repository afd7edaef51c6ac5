package dev.aludel.mapping.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Without annotations; named in META-INF/aludel/mapped-classes of the tests. */
public class Ledger {

  private @Nullable Integer id;
  private final String ownerName;
  private int yearOfIssue;
  private @Nullable String remark;
  private transient int touched;
  private List<Entry> entries = new ArrayList<>();

  public Ledger(String ownerName, int yearOfIssue) {
    this.ownerName = ownerName;
    this.yearOfIssue = yearOfIssue;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getOwnerName() {
    return ownerName;
  }

  public int getYearOfIssue() {
    return yearOfIssue;
  }

  public @Nullable String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }

  public int touch() {
    touched++;
    return touched;
  }

  public List<Entry> getEntries() {
    return entries;
  }
}
