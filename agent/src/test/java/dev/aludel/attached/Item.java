package dev.aludel.attached;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;

@Mapped
final class Item {

  @Id
  int id;

  @Column
  final String name;

  Item(String name) {
    this.name = name;
  }
}
