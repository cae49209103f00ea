package dev.ferry.persistence.planted;

import picocli.CommandLine;

record StoreThatKnowsPicocli(CommandLine line) {}
