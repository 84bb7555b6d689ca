"""The deterministic worst path by two runs of networkx's Dijkstra; reads a graph, prints its answer as JSON."""

import json
import math
import sys
import time

import networkx


def main():
    problem = json.load(sys.stdin)
    forward = networkx.DiGraph()
    forward.add_nodes_from(range(problem["nodeCount"]))
    split = problem["nodeCount"]
    for tail, head, delay, place, p in zip(*(problem[key] for key in ("from", "to", "delayMs", "place", "pDetect"))):
        # Each step is split where it is detected: what comes before costs delay only.
        forward.add_edge(tail, split, halves=place * delay, weight=0.0)
        forward.add_edge(split, head, halves=(2 - place) * delay, weight=-math.log1p(-p))
        split += 1
    backward = forward.reverse(copy=False)
    before = time.perf_counter()
    limit = 2 * problem["responseMs"]
    remaining = networkx.single_source_dijkstra_path_length(backward, problem["sink"], cutoff=limit, weight="halves")
    detection = networkx.single_source_dijkstra_path_length(forward, problem["source"], weight="weight")
    least = min(detection[node] for node in remaining if node in detection)
    seconds = time.perf_counter() - before
    p_stop = problem["pCommunication"] * -math.expm1(-least)
    print(json.dumps({"pStop": p_stop, "seconds": seconds, "version": networkx.__version__}))


main()
