package dev.ferry.rest.planted;

public final class PartThatIsPublicForItsNeighbour {}
