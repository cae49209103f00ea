package dev.ferry.rest.planted;

record Neighbour(PartThatIsPublicForItsNeighbour part) {}
