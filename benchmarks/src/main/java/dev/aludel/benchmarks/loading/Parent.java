package dev.aludel.benchmarks.loading;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Has ten children. */
@Mapped(table = "parents")
final class Parent {

  @Id
  private final int id;

  @Column(length = 50)
  private final String name;

  @Relationship(orderBy = "id")
  private List<Child> children = new ArrayList<>();

  Parent(int id, String name) {
    this.id = id;
    this.name = name;
  }

  int id() {
    return id;
  }

  String name() {
    return name;
  }

  List<Child> children() {
    return children;
  }

  /** One of ten. */
  @Mapped(table = "children")
  static final class Child {

    @Id
    private final int id;

    @Column(length = 50)
    private final String name;

    @Column
    private final int age;

    @Column(references = "parents.id")
    private Integer parentId;

    Child(int id, String name, int age, Integer parentId) {
      this.id = id;
      this.name = name;
      this.age = age;
      this.parentId = parentId;
    }

    int id() {
      return id;
    }

    String name() {
      return name;
    }

    int age() {
      return age;
    }

    Integer parentId() {
      return parentId;
    }
  }
}
