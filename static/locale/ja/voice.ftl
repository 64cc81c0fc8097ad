### 声とビデオの会話。使う人が出てから読み込む

voice-area = 声の会話
voice-who = 声の会話にいる人
voice-tools = マイクとカメラ
voice-going = { $count }人が声で話しています
voice-join = 加わる
voice-entering = つないでいます…
voice-entered = 声の会話に入りました。あなたの声が届きます。
voice-listening = 声の会話に入りました。聞くだけの参加です。
voice-left = 声の会話を抜けました。
voice-came = { $name }さんが声の会話に加わりました。
voice-went = { $name }さんが声の会話を抜けました。
voice-elsewhere = 別のタブで声の会話に入ったため、このタブは抜けました。
voice-again = もう一度試す
voice-never-mind = やめておく
voice-and = 、

## 入れないとき
voice-no-unreachable = 声の会話につながりません。お使いのネットワークが止めているのかもしれません。文字のおしゃべりは、いつも通り使えます。
voice-no-voice-full = すでに{ $limit }人が声で話していて、いっぱいです。空きしだい、自動で入れます。文字のおしゃべりは、いつも通り使えます。
voice-no-voice-off = ここでは声の会話は使えません。文字のおしゃべりとリアクションは、いつも通り使えます。
voice-no-other = 声の会話に入れませんでした。もう一度お試しください。文字のおしゃべりは、いつも通り使えます。

## 始める前
voice-check = 声で話す準備
voice-check-text = この部屋で声の会話にいる全員に、あなたの声が届きます。カメラは、自分で入れるまで映りません。
voice-mic = マイク
voice-camera = カメラ
voice-speaker = スピーカー
voice-mic-try = マイクを使う
voice-mic-drop = マイクを使わない
voice-camera-try = カメラを入れる
voice-speaker-try = 音を鳴らしてみる
voice-try-again = もう一度試す
voice-asking = { $device ->
    [camera] カメラを使ってよいか、ブラウザが尋ねています。許可してください。
   *[mic] マイクを使ってよいか、ブラウザが尋ねています。許可してください。
  }
voice-loud = 声の大きさ
voice-loud-how = 何か話してみてください。声が入るとバーが動きます。
voice-loud-muted = いまはミュート中です。
voice-without = 今はやめておく
voice-listen = 聞くだけにする
voice-begin = 話しはじめる
voice-done = 閉じる
voice-push = ボタンを押しているあいだだけ話す
voice-push-how = スペースキーかボタンを押しているあいだだけ声が届きます。まわりが騒がしいときに。
voice-sound-only = 音声だけにする
voice-sound-only-how = ほかの人の映像を受け取りません。通信量を減らせます。
voice-measure = 話した時間を数えてもよい
voice-measure-how = 秒数だけを、話す量のバランスを見るために使います。話の内容は記録しません。

## うまくいかないとき
voice-trouble-denied = { $device ->
    [camera] このページでカメラが許可されていません。
   *[mic] このページでマイクが許可されていません。
  }
voice-remedy-denied = { $device ->
    [camera] アドレスの左にあるマークを押してカメラを許可し、もう一度お試しください。
   *[mic] アドレスの左にあるマークを押してマイクを許可し、もう一度お試しください。
  }
voice-trouble-system = { $device ->
    [camera] 端末の設定で、ブラウザがカメラを使えないようになっています。
   *[mic] 端末の設定で、ブラウザがマイクを使えないようになっています。
  }
voice-remedy-system = 端末のプライバシー設定でブラウザに許可してから、もう一度お試しください。
voice-trouble-none = { $device ->
    [camera] カメラが見つかりません。
   *[mic] マイクが見つかりません。
  }
voice-remedy-none = つなぐか電源を入れて、もう一度お試しください。
voice-trouble-busy = { $device ->
    [camera] カメラを始められません。ほかのアプリが使っているようです。
   *[mic] マイクを始められません。ほかのアプリが使っているようです。
  }
voice-remedy-busy = ほかの通話やアプリを閉じて、もう一度お試しください。
voice-trouble-insecure = マイクとカメラは、アドレスが https で始まるページでしか使えません。
voice-remedy-insecure = 主催者に https のアドレスをお尋ねください。
voice-trouble-app = このアプリの中のブラウザでは、マイクを使えません。
voice-remedy-app = Safari か Chrome で開いてください。
voice-trouble-old = このブラウザは古く、声の会話に対応していません。
voice-remedy-old = 更新するか、新しい Safari、Chrome、Edge、Firefox をお使いください。
voice-trouble-other = { $device ->
    [camera] カメラを始められませんでした。
   *[mic] マイクを始められませんでした。
  }
voice-remedy-other = もう一度試すか、ブラウザを開き直してください。
voice-trouble-else = マイクがなくても、聞く、書く、リアクションを送るなど、いつも通り参加できます。

## 話しているあいだ
voice-mute = ミュート
voice-unmute = ミュート解除
voice-muted = ミュートしました。
voice-heard = ミュートを解除しました。
voice-key-mute = Mキー
voice-hold = 押して話す
voice-held = 声が届いています
voice-speak = マイクを使う
voice-camera-on = カメラを入れる
voice-camera-off = カメラを切る
voice-more = 声の設定
voice-leave = 声の会話を抜ける
voice-larger = { $name }さんを大きく見る
voice-me = { $name }（あなた）
voice-is-connecting = つないでいます…
voice-is-lost = つなぎ直しています…
voice-is-blocked = つながりません
voice-is-speaks = 話しています
voice-is-muted = ミュート中
voice-is-listens = 聞いています
voice-is-silent = マイク オン
voice-spared = 回線が弱く、映像はお休み
voice-mic-gone = マイクが外れました。聞くだけの参加になりました。
voice-mic-other = マイクが外れたため、別のマイクに替えました。
voice-camera-gone = カメラが外れました。
voice-hushed = ボタンを押すまで、ブラウザが音を止めています。
voice-unhush = 音を出す
voice-blocked-all = だれとも声がつながりません。
voice-blocked = { $names }と声がつながりません。
voice-blocked-how = 会社のネットワークなどが、途中で止めているようです。つながるまで試し続けます。スマートフォンの回線などに替えると、つながることがあります。文字のおしゃべりは、いつも通り使えます。
voice-details = つながり具合
voice-details-server = 音声のサーバー経由
voice-details-numbers = 往復{ $delay }ミリ秒、欠け{ $lost }%、毎秒{ $rate }キロビット
voice-way-direct = 直接
voice-way-relay = 中継経由
voice-alone = 声の会話には、まだほかにだれもいません。

## ほかの通話サービス
voice-call-text = 声の会話は、別の通話サービスで行っています。
voice-call-open = 新しいタブで開く
voice-call = 別の通話サービスで話す
voice-call-field = 通話のリンク（この部屋の全員に見えます）
voice-call-set = リンクを出す
voice-call-end = リンクをしまう
