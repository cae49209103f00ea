package dev.ferry.planted;

final class Homeless {}
