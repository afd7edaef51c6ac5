package dev.aludel.benchmarks.loading;

import dev.aludel.benchmarks.loading.Parent.Child;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parents with their children, by two careful statements of JDBC: the second has the keys as one array. */
final class ByHand {

  private final Connection connection;

  ByHand(Connection connection) {
    this.connection = connection;
  }

  List<Parent> load() throws SQLException {
    Map<Integer, Parent> byId = new HashMap<>();
    List<Parent> parents = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement("SELECT parents.id, parents.name FROM parents");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        Parent parent = new Parent(rows.getInt(1), rows.getString(2));
        parents.add(parent);
        byId.put(parent.id(), parent);
      }
    }
    try (PreparedStatement query = connection.prepareStatement(
        "SELECT children.parent_id, children.id, children.name, children.age FROM children"
            + " WHERE children.parent_id = ANY (?) ORDER BY children.id")) {
      query.setArray(1, connection.createArrayOf("INTEGER", byId.keySet().toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          int parentId = rows.getInt(1);
          byId.get(parentId)
              .children()
              .add(new Child(rows.getInt(2), rows.getString(3), rows.getInt(4), parentId));
        }
      }
    }
    return parents;
  }
}
