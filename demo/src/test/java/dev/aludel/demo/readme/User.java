package dev.aludel.demo.readme;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;

@Mapped(table = "users")
public class User {

  @Id
  private Integer id;

  @Column(length = 50)
  private String name;

  @Column
  private String fullname;

  public User(String name, String fullname) {
    this.name = name;
    this.fullname = fullname;
  }

  public Integer getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public void setFullname(String fullname) {
    this.fullname = fullname;
  }
}
