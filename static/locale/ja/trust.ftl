### 信頼：だれが見たか、ほかのプログラムのための鍵、何を数えるか

org-tabs-measures = 数字で見る
org-looks-heading = 閲覧の記録
org-keys-heading = アクセスキー

refusal-measures-busy = いま、ほかの数字を計算しています。少し待ってから、もう一度お試しください。
refusal-measures-failed = 数字を計算できませんでした。記録は失われていません。もう一度お試しください。
refusal-measures-broken = この会の記録に、読めない項目があります（{ $stream }、{ $seq }番）。そのため数字を出せません。
error-measures-busy-title = 少しだけお待ちください
error-measures-busy-text = いま、ほかの数字を計算しています。少し待ってから、ページを読み込み直してください。
error-measures-failed-title = 今回は数字を出せませんでした
error-measures-failed-text = 計算ができませんでした。記録はそのままで、何も失われていません。ページを読み込み直してください。くり返すときは、このサーバーを運用している人がログで原因を調べられます。
error-measures-broken-title = この記録は読めません
error-measures-broken-text = 会の記録に、壊れた項目がひとつあります。抜けたまま数えると正しくないため、数字を出していません。このサーバーを運用している人が「nijikai verify」で調べられます。
error-measures-where = その項目：{ $stream }、{ $seq }番
