"""Tests of the rules over the finished site."""
