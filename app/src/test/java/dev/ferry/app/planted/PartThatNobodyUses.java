package dev.ferry.app.planted;

public interface PartThatNobodyUses {}
