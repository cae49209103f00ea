@NullMarked
package com.example.directory;

import org.jspecify.annotations.NullMarked;
