package dev.ferry.persistence.planted;

import dev.ferry.door.EntryPoint;

abstract class StoreThatKnowsTheFrontDoor {
    abstract EntryPoint door();
}
