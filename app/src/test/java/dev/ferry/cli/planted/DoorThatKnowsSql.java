package dev.ferry.cli.planted;

import java.sql.Connection;

record DoorThatKnowsSql(Connection connection) {}
