package dev.ferry.persistence.planted;

public final class StoreThatIsPublic {}
