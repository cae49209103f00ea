package dev.ferry.http.planted;

import dev.ferry.door.EntryPoint;

abstract class KitThatKnowsTheFrontDoor {
    abstract EntryPoint door();
}
