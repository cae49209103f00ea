package dev.ferry.domain.planted;

import java.nio.file.Path;

record DomainThatKnowsFiles(Path file) {}
