import { describe, expect, test } from '@jest/globals'
import { pulledImages, type DockerfileImages } from '../../src/dockerfile/convert.js'
import { copy, fixture, from, frontend, images, missing, mount, read } from './images.js'

const DIGEST = (letter: string): string => `sha256:${letter.repeat(64)}`

describe('a Dockerfile pulls', () => {
  test.each<readonly [string, string, DockerfileImages]>([
    [
      'what its stages are built on',
      'node-web',
      images(from(2, 'node:22-alpine'), from(11, 'nginx:1.27-alpine'))
    ],
    [
      'its frontend first',
      'go-cross',
      images(
        frontend(1, 'docker/dockerfile:1'),
        from(3, 'golang:1.23'),
        from(10, 'gcr.io/distroless/static-debian12:nonroot')
      )
    ],
    [
      'one image for two stages once per line',
      'java-maven',
      images(
        frontend(1, 'docker/dockerfile:experimental'),
        from(2, 'maven:3.9-eclipse-temurin-21'),
        from(9, 'eclipse-temurin:21-jre'),
        from(13, 'eclipse-temurin:21-jre')
      )
    ],
    [
      'nothing for stages on stages',
      'dotnet',
      images(
        from(3, 'mcr.microsoft.com/dotnet/aspnet:8.0'),
        from(7, 'mcr.microsoft.com/dotnet/sdk:8.0')
      )
    ],
    [
      'no stage that the last one does not need',
      'php-extensions',
      images(from(5, 'mlocati/php-extension-installer:2'), from(6, 'php:8.3-fpm-alpine'))
    ],
    ['only the last stage where it stands alone', 'unused-stages', images(from(7, 'alpine:3.20'))],
    ['nothing from scratch', 'scratch-only', images()],
    ['what global ARGs say', 'python-args', images(from(4, 'python:3.12-slim-bookworm'))],
    [
      'what defaults in defaults say',
      'nested-defaults',
      images(from(5, 'ghcr.io/acme/base:2024.1'))
    ],
    [
      'what every modifier makes of a version',
      'modifiers',
      images(
        from(4, 'golang:1.27'),
        from(5, 'golang:1'),
        from(6, 'acme/patch:3'),
        from(7, 'acme/rest:27.3'),
        from(8, 'acme/branch:release-2.x'),
        from(9, 'acme/all:1_27_3'),
        from(10, 'ghcr.io/acme/tool:1.27.3')
      )
    ],
    [
      'what is left without quotes and escapes',
      'quoted-args',
      images(from(5, 'debian:12'), from(6, 'debian:11'), from(7, 'acme/b:c'))
    ],
    [
      'what no ARG names, unresolved',
      'required-base',
      images(from(2, undefined, missing('BASE_IMAGE')))
    ],
    [
      'a tag without a value, unresolved',
      'required-tag',
      images(from(2, undefined, missing('VERSION')))
    ],
    [
      'what BuildKit would pull without a suffix, unresolved',
      'optional-suffix',
      images(from(2, 'ghcr.io/acme/base', missing('SUFFIX')))
    ],
    [
      'what must be given, unresolved',
      'required-error',
      images(from(2, undefined, missing('VERSION')))
    ],
    [
      'nothing by an ARG of another stage',
      'global-only',
      images(from(3, undefined, missing('TAG')))
    ],
    [
      'stages that are copied from by number',
      'by-number',
      images(from(1, 'golang:1.23'), from(3, 'node:22'), from(5, 'alpine:3.20'))
    ],
    [
      'no stage beside the number',
      'one-by-number',
      images(from(2, 'node:22'), from(3, 'alpine:3.20'))
    ],
    [
      'images that are copied from',
      'copy-images',
      images(
        from(1, 'debian:12-slim'),
        copy(2, 'ghcr.io/astral-sh/uv:0.5'),
        copy(3, 'composer:2'),
        copy(4, 'docker.io/library/node:22')
      )
    ],
    [
      'a variable image through a stage of its own',
      'copy-variable-alias',
      images(from(2, 'ghcr.io/astral-sh/uv:0.5'), from(3, 'debian:12-slim'))
    ],
    [
      'images that are mounted',
      'mounts',
      images(
        from(1, 'rust:1.82'),
        mount(2, 'tonistiigi/xx:1.5'),
        mount(7, 'ghcr.io/acme/certs:1'),
        mount(8, 'build2')
      )
    ],
    [
      'stages that are mounted',
      'mount-stage',
      images(from(1, 'alpine:3.20'), from(2, 'debian:12'), from(3, 'ubuntu:24.04'))
    ],
    [
      'images in JSON forms, and nothing that only looks like FROM',
      'json-forms',
      images(from(1, 'alpine:3.20'), copy(2, 'busybox:1'))
    ],
    [
      'an image on every line that names it',
      'twice',
      images(
        from(1, 'alpine:3.20'),
        from(2, 'alpine:3.20'),
        copy(4, 'busybox:1'),
        mount(5, 'busybox:1')
      )
    ],
    [
      'stages whatever the case of keywords and names',
      'case-fixed',
      images(from(1, 'golang:1.23'), from(2, 'alpine:3.20'), from(3, 'debian:12'))
    ],
    [
      'the lower one of two stages with one name, below it',
      'same-name',
      images(from(1, 'alpine:3.19'), from(3, 'alpine:3.20'), from(4, 'debian:12'))
    ],
    [
      'a stage rather than the image of its name',
      'stage-shadows-image',
      images(from(1, 'python:3.12'))
    ],
    [
      'what is pinned',
      'pinned',
      images(
        from(1, `debian@${DIGEST('a')}`),
        from(2, `ghcr.io/acme/base:1.2@${DIGEST('b')}`),
        copy(4, `registry.example.com:5000/a/b@${DIGEST('c')}`)
      )
    ],
    ['what ARGs pin', 'pinned-args', images(from(3, `alpine:3.20@${DIGEST('d')}`))],
    [
      'for the platform that FROM names',
      'platforms',
      images(
        from(1, 'tonistiigi/xx'),
        from(2, 'alpine:3.20', { platforms: ['linux/arm64'], hasOwnPlatform: true }),
        from(3, 'base-amd64'),
        from(5, 'debian:12')
      )
    ],
    [
      'for no known platform where its ARG has no value',
      'platform-missing',
      images(from(2, 'alpine:3.20', { platforms: [] }))
    ],
    ['nothing that ONBUILD leaves to others', 'onbuild', images(from(5, 'alpine:3.20'))]
  ])('%s', (_name, file, expected) => {
    expect(read(fixture(file))).toEqual(expected)
  })

  test('what each of several files says, under its own path', () => {
    const files = ['scratch-only', 'python-args', 'no-from', 'unused-stages']
    const options = { buildArgs: new Map<string, string>(), target: undefined }
    expect(
      pulledImages(
        files.map((path) => ({ path, text: fixture(path) })),
        { ...options, buildContexts: new Map() }
      )
    ).toEqual({
      images: [
        from(4, 'python:3.12-slim-bookworm', { path: 'python-args' }),
        from(7, 'alpine:3.20', { path: 'unused-stages' })
      ],
      problems: [{ path: 'no-from', code: 'no-stage', line: 0, found: '' }]
    })
  })
})
