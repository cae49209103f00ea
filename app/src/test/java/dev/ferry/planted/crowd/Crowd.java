package dev.ferry.planted.crowd;

interface Crowd {}

interface Crowd1 {}

interface Crowd2 {}

interface Crowd3 {}

interface Crowd4 {}

interface Crowd5 {}

interface Crowd6 {}

interface Crowd7 {}

interface Crowd8 {}

interface Crowd9 {}

interface Crowd10 {}

interface Crowd11 {}

interface Crowd12 {}

interface Crowd13 {}

interface Crowd14 {}

interface Crowd15 {}

interface Crowd16 {}

interface Crowd17 {}

interface Crowd18 {}

interface Crowd19 {}

interface Crowd20 {}

interface Crowd21 {}

interface Crowd22 {}

interface Crowd23 {}

interface Crowd24 {}

interface Crowd25 {}

interface Crowd26 {}

interface Crowd27 {}

interface Crowd28 {}

interface Crowd29 {}

interface Crowd30 {}

interface Crowd31 {}

interface Crowd32 {}

interface Crowd33 {}

interface Crowd34 {}

interface Crowd35 {}

interface Crowd36 {}

interface Crowd37 {}

interface Crowd38 {}

interface Crowd39 {}

interface Crowd40 {}
